package dev.vestibule.application.testing;

import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionTokenHash;
import dev.vestibule.domain.session.SsoAssurance;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/// A session as it is kept, with every assurance that nobody has ended.
record SessionRow(Session session, SessionTokenHash token) {
    SessionRow without(Predicate<SsoAssurance> ended) {
        return new SessionRow(
                withAssurances(
                        session.assurances().stream().filter(ended.negate()).toList()),
                token);
    }

    Session withAssurances(List<SsoAssurance> assurances) {
        return new Session(
                session.id(),
                session.user(),
                session.startedAt(),
                session.lastSeenAt(),
                session.idleUntil(),
                session.endsAt(),
                session.ownCredentialAt(),
                session.activeOrganization(),
                assurances,
                session.device());
    }

    SessionRow seen(Instant lastSeenAt, Instant idleUntil) {
        return new SessionRow(
                new Session(
                        session.id(),
                        session.user(),
                        session.startedAt(),
                        lastSeenAt,
                        idleUntil,
                        session.endsAt(),
                        session.ownCredentialAt(),
                        session.activeOrganization(),
                        session.assurances(),
                        session.device()),
                token);
    }
}
