package dev.vestibule.application.organization;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.in.organization.CreateOrganization.Command;
import dev.vestibule.application.port.in.organization.CreateOrganization.Result;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.OrganizationSlug;
import dev.vestibule.domain.organization.OrganizationStatus;
import dev.vestibule.domain.organization.SessionPolicy;
import dev.vestibule.domain.organization.SsoEnforcement;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Opens organizations. A new one has no rules of its own.
final class OrganizationOpening {
    private final Authority authority;
    private final Ledger ledger;
    private final IdSource ids;
    private final InstantSource clock;
    private final SessionPolicy ceiling;

    OrganizationOpening(Authority authority, Ledger ledger, IdSource ids, InstantSource clock, SessionPolicy ceiling) {
        this.authority = authority;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
        this.ceiling = ceiling;
    }

    Result open(Stores stores, Command command) {
        return authority
                .unlessOperator(command.caller(), Scope.ORG_ADMIN)
                .or(() -> OrganizationRules.unlessName(command.name()))
                .or(() -> unlessFree(stores, command.slug()))
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> add(stores, command));
    }

    private static Optional<Refusal> unlessFree(Stores stores, OrganizationSlug slug) {
        return stores.organizations().find(new OrganizationRef.BySlug(slug)).map(_ -> Refusal.SLUG_TAKEN);
    }

    private Result add(Stores stores, Command command) {
        Organization organization = organization(command);
        stores.organizations().add(organization);
        ledger.write(
                stores,
                command.caller(),
                Optional.of(organization.id()),
                AuditAction.ORGANIZATION_CREATED,
                new AuditTarget.OfOrganization(organization.id()),
                AuditDetails.of("slug", organization.slug().value()));
        return new Result.Created(organization);
    }

    private Organization organization(Command command) {
        return new Organization(
                ids.next(OrganizationId::new),
                command.slug(),
                command.name(),
                OrganizationStatus.ACTIVE,
                OrganizationRole.MEMBER,
                Set.of(),
                SsoEnforcement.OPTIONAL,
                ceiling,
                OptionalInt.empty(),
                clock.instant());
    }
}
