package dev.vestibule.application.user;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.in.user.CreateUser.Command;
import dev.vestibule.application.port.in.user.CreateUser.EmailClaim;
import dev.vestibule.application.port.in.user.CreateUser.Result;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserEmail;
import dev.vestibule.domain.user.UserId;
import dev.vestibule.domain.user.UserStanding;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/// Opens accounts on the operator's word.
final class Registration {
    private final IdSource ids;
    private final InstantSource clock;
    private final Ledger ledger;
    private final Accounts accounts;

    Registration(IdSource ids, InstantSource clock, Ledger ledger, Accounts accounts) {
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
        this.accounts = accounts;
    }

    Result register(Stores stores, NewAccount account) {
        return unlessFree(stores, account.command())
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> add(stores, account));
    }

    /// Any number of accounts may claim an address; one holds it verified, whether it may sign in or not.
    private static Optional<Refusal> unlessFree(Stores stores, Command command) {
        return Optional.of(command.email())
                .filter(_ -> command.claim() == EmailClaim.VERIFIED)
                .flatMap(address -> stores.users().findHolder(address))
                .map(_ -> Refusal.EMAIL_TAKEN);
    }

    private Result add(Stores stores, NewAccount account) {
        var command = account.command();
        var user = new User(
                ids.next(UserId::new), account.username(), command.name(), UserStanding.ACTIVE, clock.instant());
        stores.users().add(user);
        account.password().ifPresent(hash -> stores.users().savePassword(user.id(), hash));
        addEmail(stores, user, command);
        write(stores, command, user);
        return new Result.Created(accounts.of(stores, user));
    }

    /// A verified address leaves no room for others' unproven claims to it.
    private void addEmail(Stores stores, User user, Command command) {
        Optional<Instant> verifiedAt =
                Optional.of(user.createdAt()).filter(_ -> command.claim() == EmailClaim.VERIFIED);
        verifiedAt.ifPresent(_ -> stores.users().retireUnverifiedClaims(command.email()));
        stores.users().addEmail(new UserEmail(user.id(), command.email(), verifiedAt));
    }

    private void write(Stores stores, Command command, User user) {
        ledger.write(
                stores,
                command.caller(),
                Optional.empty(),
                AuditAction.USER_CREATED,
                new AuditTarget.OfUser(user.id()),
                AuditDetails.of("email", command.claim().name().toLowerCase(Locale.ROOT)));
    }
}
