package dev.vestibule.application.deadletter;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.port.in.deadletter.ShowDeadLetter;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.flow.Refusal;

final class ShowDeadLetterHandler implements ShowDeadLetter {
    private final UnitOfWork unitOfWork;
    private final Authority authority;

    ShowDeadLetterHandler(UnitOfWork unitOfWork, Authority authority) {
        this.unitOfWork = unitOfWork;
        this.authority = authority;
    }

    @Override
    public Result handle(Query query) {
        return authority
                .unlessOperator(query.caller(), Scope.EVENT_READ)
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> show(query));
    }

    private Result show(Query query) {
        return unitOfWork
                .read(stores -> stores.deadLetters().find(query.letter()))
                .<Result>map(Result.Shown::new)
                .orElseGet(() -> new Result.Refused(Refusal.NOT_FOUND));
    }
}
