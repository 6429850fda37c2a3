package dev.vestibule.application.user;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.port.in.user.ShowUser;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.flow.Refusal;

final class ShowUserHandler implements ShowUser {
    private final UnitOfWork unitOfWork;
    private final Authority authority;
    private final Accounts accounts;

    ShowUserHandler(UnitOfWork unitOfWork, Authority authority, Accounts accounts) {
        this.unitOfWork = unitOfWork;
        this.authority = authority;
        this.accounts = accounts;
    }

    @Override
    public Result handle(Query query) {
        return authority
                .unlessOperator(query.caller(), Scope.USER_READ)
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> unitOfWork.read(stores -> show(stores, query)));
    }

    private Result show(Stores stores, Query query) {
        return stores.users()
                .find(query.user())
                .<Result>map(user -> new Result.Shown(accounts.of(stores, user)))
                .orElseGet(() -> new Result.Refused(Refusal.NOT_FOUND));
    }
}
