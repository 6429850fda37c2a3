package dev.vestibule.application.session;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.session.PasswordCheck.Credential;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.session.OpenedSession;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionTokenHash;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PasswordHash;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// What the store knows about a password attempt, before and after it was judged.
public final class PasswordEntry {
    /// No account has this id.
    private static final UserId NOBODY = new UserId(new UUID(0, 0));

    private final Ledger ledger;
    private final SessionOpener opener;
    private final InstantSource clock;

    public PasswordEntry(Ledger ledger, SessionOpener opener, InstantSource clock) {
        this.ledger = ledger;
        this.opener = opener;
        this.clock = clock;
    }

    /// The active account that holds the typed address verified and has a password. The store is asked as much about
    /// an address that nobody holds, so that the answer takes as long.
    public Optional<Credential> find(Stores stores, String login) {
        Optional<User> owner = findOwner(stores, login);
        Optional<PasswordHash> hash =
                stores.users().findPassword(owner.map(User::id).orElse(NOBODY));
        return owner.flatMap(user -> hash.map(found -> new Credential(user, found)));
    }

    private static Optional<User> findOwner(Stores stores, String login) {
        return Optional.of(login)
                .filter(EmailAddress::isWellFormed)
                .map(EmailAddress::new)
                .flatMap(address -> stores.users().findOwner(address));
    }

    /// A new session in place of the current one; empty when the account may not sign in any more, or has another
    /// password by now: whoever sets one holds the account's row as well.
    public Optional<OpenedSession> open(
            Stores stores, Credential shown, Optional<SessionTokenHash> current, FreshSecrets fresh) {
        Optional<Session> former = current.flatMap(hash -> stores.sessions().find(hash, clock.instant()));
        return stores.users()
                .lock(shown.user().id())
                .filter(User::isActive)
                .filter(user -> stores.users()
                        .findPassword(user.id())
                        .filter(shown.hash()::equals)
                        .isPresent())
                .map(active -> opener.byOwnCredential(stores, active.id(), former, fresh));
    }

    /// Writes the failure down, for strangers too, so that the answer takes as long for them.
    public Refusal reject(Stores stores, Optional<Credential> credential, TraceCode trace) {
        AuditTarget target = credential
                .<AuditTarget>map(known -> new AuditTarget.OfUser(known.user().id()))
                .orElseGet(AuditTarget.OfNothing::new);
        var caller = new Caller(new Actor.Anonymous(), trace);
        ledger.write(stores, caller, Optional.empty(), AuditAction.PASSWORD_REJECTED, target, AuditDetails.NONE);
        return Refusal.INVALID_CREDENTIALS;
    }
}
