package dev.vestibule.application.user;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.port.in.user.ListUsers;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.user.User;

final class ListUsersHandler implements ListUsers {
    private final UnitOfWork unitOfWork;
    private final Authority authority;
    private final Accounts accounts;

    ListUsersHandler(UnitOfWork unitOfWork, Authority authority, Accounts accounts) {
        this.unitOfWork = unitOfWork;
        this.authority = authority;
        this.accounts = accounts;
    }

    @Override
    public Result handle(Query query) {
        return authority
                .unlessOperator(query.caller(), Scope.USER_READ)
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> unitOfWork.read(stores -> list(stores, query)));
    }

    private Result list(Stores stores, Query query) {
        Page<User> page = stores.users().list(query.page());
        return new Result.Listed(new Page<>(
                page.items().stream().map(user -> accounts.of(stores, user)).toList(), page.next()));
    }
}
