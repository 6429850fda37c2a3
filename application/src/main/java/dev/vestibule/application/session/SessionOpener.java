package dev.vestibule.application.session;

import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.domain.identity.AuthenticationEvidence;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.SessionPolicy;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.session.Device;
import dev.vestibule.domain.session.OpenedSession;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionId;
import dev.vestibule.domain.session.SsoAssurance;
import dev.vestibule.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Opens a new session in place of the browser's former one. What the former one held is carried over
/// only for the same account, and then the new session ends no later than the former.
public final class SessionOpener {
    private final IdSource ids;
    private final InstantSource clock;
    private final SessionPolicy ceiling;

    public SessionOpener(IdSource ids, InstantSource clock, SessionPolicy ceiling) {
        this.ids = ids;
        this.clock = clock;
        this.ceiling = ceiling;
    }

    /// Someone has just shown the account's own credential.
    public OpenedSession byOwnCredential(Stores stores, UserId user, Optional<Session> current, FreshSecrets fresh) {
        Instant now = clock.instant();
        Optional<Session> kept = current.filter(session -> session.user().equals(user));
        var opening = new Opening(user, now, ceiling, kept, Optional.empty(), Optional.of(now), Optional.empty());
        return open(stores, opening, current, fresh);
    }

    /// Someone has just come through an organization's identity provider.
    public OpenedSession bySso(Stores stores, SsoEntry entry, Optional<Session> current, FreshSecrets fresh) {
        Instant now = clock.instant();
        Optional<Session> kept = current.filter(session -> entry.identity().isHeldBy(session.user()));
        SessionPolicy policy = entry.organization().sessions().within(ceiling);
        var opening = new Opening(
                entry.identity().user(),
                now,
                policy,
                kept,
                entry.evidence().notOnOrAfter(),
                kept.flatMap(Session::ownCredentialAt),
                Optional.of(entry));
        return open(stores, opening, current, fresh);
    }

    private OpenedSession open(Stores stores, Opening opening, Optional<Session> current, FreshSecrets fresh) {
        Session session = opening.session(ids.next(SessionId::new), fresh.device());
        stores.sessions().open(session, fresh.hash(), current.map(Session::id));
        return new OpenedSession(fresh.token(), session.endsAt());
    }

    /// Through which provider somebody came, as whom, and how.
    public record SsoEntry(
            Organization organization, Provider provider, Identity identity, AuthenticationEvidence evidence) {}

    private record Opening(
            UserId user,
            Instant now,
            SessionPolicy policy,
            Optional<Session> kept,
            Optional<Instant> notOnOrAfter,
            Optional<Instant> ownCredentialAt,
            Optional<SsoEntry> entry) {
        Session session(SessionId id, Device device) {
            Instant end = endsAt();
            return new Session(
                    id,
                    user,
                    now,
                    now,
                    now.plus(idle()),
                    end,
                    ownCredentialAt,
                    entry.map(through -> through.organization().id())
                            .or(() -> kept.flatMap(Session::activeOrganization)),
                    assurances(end),
                    device);
        }

        /// What the former session held keeps its shorter time.
        private Duration idle() {
            return kept.map(Session::idle)
                    .filter(former -> former.compareTo(policy.idle()) < 0)
                    .orElseGet(policy::idle);
        }

        private Instant endsAt() {
            return Stream.of(Optional.of(now.plus(policy.absolute())), notOnOrAfter, kept.map(Session::endsAt))
                    .flatMap(Optional::stream)
                    .min(Instant::compareTo)
                    .orElseThrow();
        }

        private List<SsoAssurance> assurances(Instant end) {
            Stream<SsoAssurance> carried = kept.stream()
                    .flatMap(session -> session.assurances().stream())
                    .filter(assurance -> !isRenewed(assurance.organization()));
            return Stream.concat(carried, entry.stream().map(through -> assurance(through, end)))
                    .toList();
        }

        private boolean isRenewed(OrganizationId organization) {
            return entry.filter(through -> through.organization().id().equals(organization))
                    .isPresent();
        }

        private SsoAssurance assurance(SsoEntry through, Instant end) {
            Instant stale = now.plus(policy.ssoFreshness());
            return new SsoAssurance(
                    through.organization().id(),
                    through.provider().id(),
                    through.provider().trustVersion(),
                    through.identity().id(),
                    now,
                    stale.isBefore(end) ? stale : end,
                    through.evidence().idpSession());
        }
    }
}
