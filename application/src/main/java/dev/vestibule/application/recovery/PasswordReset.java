package dev.vestibule.application.recovery;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.mailbox.MailedTokenHash;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import dev.vestibule.domain.user.PasswordHash;
import dev.vestibule.domain.user.PasswordLink;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserEmail;
import dev.vestibule.domain.user.UserId;
import java.time.InstantSource;
import java.util.Optional;

/// Sets passwords by mailed links.
final class PasswordReset {
    private final IdSource ids;
    private final InstantSource clock;
    private final Ledger ledger;

    PasswordReset(IdSource ids, InstantSource clock, Ledger ledger) {
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
    }

    /// Whose password the link sets: the active account that still holds the address to which it was mailed.
    Optional<UserId> holder(Stores stores, MailedTokenHash token) {
        return stores.passwordLinks()
                .find(token)
                .filter(link -> link.isOpen(clock.instant()))
                .flatMap(link -> stillHeld(stores, link));
    }

    private static Optional<UserId> stillHeld(Stores stores, PasswordLink link) {
        return link.user()
                .filter(user -> stores.users()
                        .findOwner(link.address())
                        .filter(owner -> owner.id().equals(user))
                        .isPresent());
    }

    /// Empty when the link does not work. It is asked again once the account's row is taken: of two at once, the second
    /// finds it gone.
    Optional<UserId> reset(Stores stores, MailedTokenHash token, PasswordHash password, TraceCode trace) {
        Optional<UserId> user = holder(stores, token)
                .flatMap(stores.users()::lock)
                .map(User::id)
                .filter(locked -> holder(stores, token).filter(locked::equals).isPresent());
        user.ifPresent(locked -> change(stores, locked, password, trace));
        return user;
    }

    private void change(Stores stores, UserId user, PasswordHash password, TraceCode trace) {
        stores.users().savePassword(user, password);
        stores.passwordLinks().removeAllOf(user);
        stores.sessions().endAllOf(user);
        ledger.write(
                stores,
                new Caller(new Actor.Anonymous(), trace),
                Optional.empty(),
                AuditAction.PASSWORD_CHANGED,
                new AuditTarget.OfUser(user),
                AuditDetails.of("by", "mail"));
        stores.users().listEmails(user).stream()
                .filter(UserEmail::isVerified)
                .map(owned -> new Signal.PasswordChanged(owned.address()))
                .forEach(letter -> stores.outbox().append(ids.next(SignalId::new), letter, clock.instant()));
    }
}
