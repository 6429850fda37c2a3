package dev.vestibule.application.user;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.membership.Departure;
import dev.vestibule.application.port.in.user.DeleteUser;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.user.User;
import java.util.Optional;

final class DeleteUserHandler implements DeleteUser {
    private final UnitOfWork unitOfWork;
    private final Authority authority;
    private final Ledger ledger;
    private final Departure departure;
    private final Accounts accounts;

    DeleteUserHandler(
            UnitOfWork unitOfWork, Authority authority, Ledger ledger, Departure departure, Accounts accounts) {
        this.unitOfWork = unitOfWork;
        this.authority = authority;
        this.ledger = ledger;
        this.departure = departure;
        this.accounts = accounts;
    }

    @Override
    public Result handle(Command command) {
        return authority
                .unlessOperator(command.caller(), Scope.USER_ADMIN)
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> unitOfWork.execute(stores -> delete(stores, command)));
    }

    private Result delete(Stores stores, Command command) {
        return stores.users()
                .lock(command.user())
                .map(user -> Refusal.unlessKnown(
                                command.condition(), accounts.of(stores, user).tag())
                        .<Result>map(Result.Refused::new)
                        .orElseGet(() -> delete(stores, command.caller(), user)))
                .orElseGet(() -> new Result.Refused(Refusal.NOT_FOUND));
    }

    private Result delete(Stores stores, Caller caller, User user) {
        stores.members().lockAllOf(user.id()).forEach(member -> departure.write(stores, caller, member));
        stores.users().remove(user.id());
        ledger.write(
                stores,
                caller,
                Optional.empty(),
                AuditAction.USER_DELETED,
                new AuditTarget.OfUser(user.id()),
                AuditDetails.NONE);
        return new Result.Deleted();
    }
}
