package dev.vestibule.application.user;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.port.in.user.ChangeUserStanding;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.flow.Refusal;

final class ChangeUserStandingHandler implements ChangeUserStanding {
    private final UnitOfWork unitOfWork;
    private final Authority authority;
    private final StandingRevision revision;
    private final Accounts accounts;

    ChangeUserStandingHandler(
            UnitOfWork unitOfWork, Authority authority, StandingRevision revision, Accounts accounts) {
        this.unitOfWork = unitOfWork;
        this.authority = authority;
        this.revision = revision;
        this.accounts = accounts;
    }

    @Override
    public Result handle(Command command) {
        return authority
                .unlessOperator(command.caller(), Scope.USER_WRITE)
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> unitOfWork.execute(stores -> change(stores, command)));
    }

    private Result change(Stores stores, Command command) {
        return stores.users()
                .lock(command.user())
                .map(user -> revision.revise(stores, command.caller(), user, command.standing()))
                .<Result>map(user -> new Result.Changed(accounts.of(stores, user)))
                .orElseGet(() -> new Result.Refused(Refusal.NOT_FOUND));
    }
}
