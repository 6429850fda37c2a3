package dev.vestibule.application.organization;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.ledger.Fields;
import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.membership.Seats;
import dev.vestibule.application.port.in.organization.ChangeOrganization.Command;
import dev.vestibule.application.port.in.organization.ChangeOrganization.Result;
import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Changes organizations. Disabling one ends what every session holds for it; seats that a new limit brings are
/// given away at once.
final class OrganizationRevision {
    private static final Fields<Organization> FIELDS = new Fields<>(Map.of(
            "name", Organization::name,
            "status", Organization::status,
            "defaultRole", Organization::defaultRole,
            "flags", Organization::flags,
            "ssoEnforcement", Organization::enforcement,
            "ssoFreshness", organization -> organization.sessions().ssoFreshness(),
            "sessionIdle", organization -> organization.sessions().idle(),
            "sessionAbsolute", organization -> organization.sessions().absolute(),
            "seatLimit", Organization::seatLimit));

    private final Authority authority;
    private final Ledger ledger;
    private final OrganizationRules rules;
    private final Seats seats;
    private final EnforcementNotices notices;

    OrganizationRevision(
            Authority authority, Ledger ledger, OrganizationRules rules, Seats seats, EnforcementNotices notices) {
        this.authority = authority;
        this.ledger = ledger;
        this.rules = rules;
        this.seats = seats;
        this.notices = notices;
    }

    Result revise(Stores stores, Command command) {
        return revise(
                stores, command, authority.toManage(stores, command.caller(), command.organization(), Scope.ORG_WRITE));
    }

    /// By whoever holds the permit, on whatever ground.
    Result revise(Stores stores, Command command, Permit permit) {
        return switch (permit.unless(_ -> rules.objection(command.change()))) {
            case Permit.Granted(var organization) -> lock(stores, command, organization.id());
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }

    /// Nobody enters meanwhile by what the organization was before.
    private Result lock(Stores stores, Command command, OrganizationId organization) {
        stores.locks().acquire(List.of(new Locks.Key.OfOrganization(organization)));
        return stores.organizations()
                .lock(new OrganizationRef.ById(organization))
                .map(current -> apply(stores, command, current))
                .orElseGet(() -> new Result.Refused(Refusal.NOT_FOUND));
    }

    private Result apply(Stores stores, Command command, Organization before) {
        Organization after = command.change().appliedTo(before);
        return Refusal.unlessKnown(command.condition(), before.tag())
                .or(() -> rules.unlessAllowed(command.caller(), before, after))
                .or(() -> OrganizationRules.unlessEnforceable(stores, command.caller(), before, after))
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> save(stores, command, before, after));
    }

    private Result save(Stores stores, Command command, Organization before, Organization after) {
        if (after.equals(before)) {
            return new Result.Changed(before);
        }
        stores.organizations().save(after);
        write(stores, command, before, after);
        if (!after.seatLimit().equals(before.seatLimit())) {
            seats.give(stores, command.caller(), after);
        }
        if (!after.isActive()) {
            stores.sessions().endAssurancesFor(after.id());
        }
        notices.sendIfRaised(stores, before, after);
        return new Result.Changed(after);
    }

    private void write(Stores stores, Command command, Organization before, Organization after) {
        ledger.write(
                stores,
                command.caller(),
                Optional.of(after.id()),
                AuditAction.ORGANIZATION_EDITED,
                new AuditTarget.OfOrganization(after.id()),
                FIELDS.changed(before, after));
    }
}
