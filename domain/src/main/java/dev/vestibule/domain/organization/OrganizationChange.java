package dev.vestibule.domain.organization;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The parts of an organization that somebody wants to change; the rest stays. An inner empty
/// `seatLimit` lifts the limit.
public record OrganizationChange(
        Optional<String> name,
        Optional<OrganizationStatus> status,
        Optional<OrganizationRole> defaultRole,
        Optional<Set<OrganizationFlag>> flags,
        Optional<SsoEnforcement> enforcement,
        Optional<Duration> ssoFreshness,
        Optional<Duration> sessionIdle,
        Optional<Duration> sessionAbsolute,
        Optional<OptionalInt> seatLimit) {
    /// Nothing but how single sign-on is asked for.
    public static OrganizationChange ofEnforcement(SsoEnforcement enforcement) {
        return new OrganizationChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(enforcement),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Organization appliedTo(Organization current) {
        return new Organization(
                current.id(),
                current.slug(),
                name.orElse(current.name()),
                status.orElse(current.status()),
                defaultRole.orElse(current.defaultRole()),
                flags.orElse(current.flags()),
                enforcement.orElse(current.enforcement()),
                appliedTo(current.sessions()),
                seatLimit.orElse(current.seatLimit()),
                current.createdAt());
    }

    private SessionPolicy appliedTo(SessionPolicy current) {
        return new SessionPolicy(
                ssoFreshness.orElse(current.ssoFreshness()),
                sessionIdle.orElse(current.idle()),
                sessionAbsolute.orElse(current.absolute()));
    }
}
