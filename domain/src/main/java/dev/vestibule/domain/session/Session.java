package dev.vestibule.domain.session;

import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One browser signed in to one account. `assurances` are the ones that hold; a session that holds
/// neither an own credential nor any assurance is over.
public record Session(
        SessionId id,
        UserId user,
        Instant startedAt,
        Instant lastSeenAt,
        Instant idleUntil,
        Instant endsAt,
        Optional<Instant> ownCredentialAt,
        Optional<OrganizationId> activeOrganization,
        List<SsoAssurance> assurances,
        Device device) {
    /// How long an own-credential step counts for what changes an account's links.
    public static final Duration STEP_UP = Duration.ofMinutes(5);

    /// How long a step counts for setting up an organization's single sign-on.
    public static final Duration SETUP_STEP_UP = Duration.ofMinutes(10);

    public Session {
        assurances = List.copyOf(assurances);
    }

    /// A session on a device that nobody knows of.
    public Session(
            SessionId id,
            UserId user,
            Instant startedAt,
            Instant lastSeenAt,
            Instant idleUntil,
            Instant endsAt,
            Optional<Instant> ownCredentialAt,
            Optional<OrganizationId> activeOrganization,
            List<SsoAssurance> assurances) {
        this(
                id,
                user,
                startedAt,
                lastSeenAt,
                idleUntil,
                endsAt,
                ownCredentialAt,
                activeOrganization,
                assurances,
                Device.UNKNOWN);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(idleUntil) || !now.isBefore(endsAt) || opensNothing();
    }

    private boolean opensNothing() {
        return ownCredentialAt.isEmpty() && assurances.isEmpty();
    }

    /// The session after it was used at `now`; the idle time begins anew.
    public Session used(Instant now) {
        return new Session(
                id,
                user,
                startedAt,
                now,
                now.plus(idle()),
                endsAt,
                ownCredentialAt,
                activeOrganization,
                assurances,
                device);
    }

    /// How long it may lie unused.
    public Duration idle() {
        return Duration.between(lastSeenAt, idleUntil);
    }

    public Optional<SsoAssurance> assuranceFor(OrganizationId organization) {
        return assurances.stream()
                .filter(assurance -> assurance.organization().equals(organization))
                .findFirst();
    }

    /// Whether the account's own credential was shown in this session within the last five minutes.
    public boolean hasSteppedUp(Instant now) {
        return ownCredentialAt.filter(at -> now.isBefore(at.plus(STEP_UP))).isPresent();
    }

    /// Whether, in the last ten minutes, the account's own credential was shown or the organization's own single
    /// sign-on passed. Another organization's is no substitute.
    public boolean maySetUp(OrganizationId organization, Instant now) {
        return Stream.concat(
                        ownCredentialAt.stream(), assuranceFor(organization).map(SsoAssurance::completedAt).stream())
                .anyMatch(at -> now.isBefore(at.plus(SETUP_STEP_UP)));
    }

    /// Whether the account's own credential was shown in this session within the last ten minutes. No single
    /// sign-on is a substitute.
    public boolean hasJustShownOwnCredential(Instant now) {
        return ownCredentialAt
                .filter(at -> now.isBefore(at.plus(SETUP_STEP_UP)))
                .isPresent();
    }
}
