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
import dev.vestibule.domain.user.User;
import java.time.InstantSource;
import java.util.Optional;

/// What the store knows about a password attempt, before and after it was judged.
public final class PasswordEntry {
    private final Ledger ledger;
    private final SessionOpener opener;
    private final InstantSource clock;

    public PasswordEntry(Ledger ledger, SessionOpener opener, InstantSource clock) {
        this.ledger = ledger;
        this.opener = opener;
        this.clock = clock;
    }

    /// The active account that holds the typed address verified and has a password.
    public Optional<Credential> find(Stores stores, String login) {
        return Optional.of(login)
                .filter(EmailAddress::isWellFormed)
                .map(EmailAddress::new)
                .flatMap(address -> stores.users().findOwner(address))
                .flatMap(user -> withPassword(stores, user));
    }

    private static Optional<Credential> withPassword(Stores stores, User user) {
        return stores.users().findPassword(user.id()).map(hash -> new Credential(user, hash));
    }

    /// A new session in place of the current one; empty when the account may not sign in any more.
    public Optional<OpenedSession> open(
            Stores stores, User user, Optional<SessionTokenHash> current, FreshSecrets fresh) {
        Optional<Session> former = current.flatMap(hash -> stores.sessions().find(hash, clock.instant()));
        return stores.users()
                .lock(user.id())
                .filter(User::isActive)
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
