package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionId;
import dev.vestibule.domain.session.SessionTokenHash;
import dev.vestibule.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Browser sessions. Only the hash of a session's token is kept.
public interface Sessions {
    /// The session with the assurances that hold at `now`, if it is not over and its account is active.
    Optional<Session> find(SessionTokenHash token, Instant now);

    /// Stores a session with its assurances under the token, in place of `replaced`, the browser's
    /// former session. Where that has ended meanwhile, what was carried over from it is void, and
    /// the unit of work runs once more. Needs the lock on the account.
    void open(Session session, SessionTokenHash token, Optional<SessionId> replaced);

    /// Writes down that the session was used.
    void touch(SessionId session, Instant lastSeenAt, Instant idleUntil);

    /// Ends the session that has this token; does nothing when there is none.
    void end(SessionTokenHash token);

    /// Every session of the account that is kept, with the assurances that hold at `now`; some may be over. The latest
    /// first.
    List<Session> list(UserId user, Instant now);

    /// Ends these; does nothing about those that are over.
    void end(Set<SessionId> sessions);

    /// Ends every session of the account.
    void endAllOf(UserId user);

    /// Ends what rests on the provider, in every session.
    void endAssurancesFrom(ProviderId provider);

    /// Ends what rests on the identity, in every session.
    void endAssurancesOf(IdentityId identity);

    /// Ends what every session holds for the organization.
    void endAssurancesFor(OrganizationId organization);

    /// Ends what rests on one sign-in at the provider (`idpSession`), or on one subject of its issuer, in every
    /// session;
    /// where both are named, both must fit.
    void endAssurancesAt(ProviderId provider, Issuer issuer, Optional<Subject> subject, Optional<String> idpSession);

    /// Claims a provider's notice with one unique insert; the claim is kept until `keptUntil`.
    NoticeClaim claimNotice(ProviderId provider, String jti, Instant keptUntil);

    enum NoticeClaim {
        NEW,
        TOLD_BEFORE
    }

    /// Removes sessions, and claims of notices, that ended before `now`; answers how many.
    int sweep(Instant now);
}
