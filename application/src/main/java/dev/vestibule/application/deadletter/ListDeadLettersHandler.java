package dev.vestibule.application.deadletter;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.port.in.deadletter.ListDeadLetters;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;

final class ListDeadLettersHandler implements ListDeadLetters {
    private final UnitOfWork unitOfWork;
    private final Authority authority;

    ListDeadLettersHandler(UnitOfWork unitOfWork, Authority authority) {
        this.unitOfWork = unitOfWork;
        this.authority = authority;
    }

    @Override
    public Result handle(Query query) {
        return authority
                .unlessOperator(query.caller(), Scope.EVENT_READ)
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> new Result.Listed(
                        unitOfWork.read(stores -> stores.deadLetters().list(query.filter(), query.page()))));
    }
}
