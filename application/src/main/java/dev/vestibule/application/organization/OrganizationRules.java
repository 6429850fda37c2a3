package dev.vestibule.application.organization;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.EnforcementChange;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationChange;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.SessionPolicy;
import dev.vestibule.domain.session.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// What an organization may not become.
final class OrganizationRules {
    private final Authority authority;
    private final SessionPolicy ceiling;

    OrganizationRules(Authority authority, SessionPolicy ceiling) {
        this.authority = authority;
        this.ceiling = ceiling;
    }

    static Optional<Refusal> unlessName(String name) {
        return Organization.isName(name) ? Optional.empty() : Optional.of(Refusal.INVALID_REQUEST);
    }

    /// Why the change makes no sense, or needs a feature that is not there, whoever asks.
    Optional<Refusal> objection(OrganizationChange change) {
        return change.name()
                .flatMap(OrganizationRules::unlessName)
                .or(() -> change.defaultRole().flatMap(OrganizationRules::unlessBelowOwner))
                .or(() -> change.ssoFreshness().flatMap(asked -> unlessWithin(asked, ceiling.ssoFreshness())))
                .or(() -> change.sessionIdle().flatMap(asked -> unlessWithin(asked, ceiling.idle())))
                .or(() -> change.sessionAbsolute().flatMap(asked -> unlessWithin(asked, ceiling.absolute())))
                .or(() -> change.seatLimit().flatMap(OrganizationRules::unlessCount))
                .or(() -> unlessAvailable(change));
    }

    private static Optional<Refusal> unlessBelowOwner(OrganizationRole role) {
        return role == OrganizationRole.OWNER ? Optional.of(Refusal.INVALID_REQUEST) : Optional.empty();
    }

    private static Optional<Refusal> unlessWithin(Duration asked, Duration most) {
        return asked.isPositive() && asked.compareTo(most) <= 0
                ? Optional.empty()
                : Optional.of(Refusal.INVALID_REQUEST);
    }

    private static Optional<Refusal> unlessCount(OptionalInt seats) {
        return seats.orElse(0) < 0 ? Optional.of(Refusal.INVALID_REQUEST) : Optional.empty();
    }

    private static Optional<Refusal> unlessAvailable(OrganizationChange change) {
        return change.flags().filter(asked -> !asked.isEmpty()).map(_ -> Refusal.FEATURE_NOT_AVAILABLE);
    }

    /// Needs the lock on the organization, so that no provider goes meanwhile.
    static Optional<Refusal> unlessEnforceable(Stores stores, Caller caller, Organization before, Organization after) {
        Optional<Session> person =
                caller.actor() instanceof Actor.SignedIn(var session) ? Optional.of(session) : Optional.empty();
        return new EnforcementChange(
                        before.enforcement(),
                        after.enforcement(),
                        stores.providers().list(after.id()),
                        person)
                .obstacle();
    }

    /// Status and seats are the operator's.
    Optional<Refusal> unlessAllowed(Caller caller, Organization before, Organization after) {
        boolean own = before.status() == after.status() && before.seatLimit().equals(after.seatLimit());
        return own ? Optional.empty() : authority.unlessOperator(caller, Scope.ORG_ADMIN);
    }
}
