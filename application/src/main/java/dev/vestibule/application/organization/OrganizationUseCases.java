package dev.vestibule.application.organization;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.RepairGate;
import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.membership.Departure;
import dev.vestibule.application.membership.Seats;
import dev.vestibule.application.port.in.organization.AddDomain;
import dev.vestibule.application.port.in.organization.ChangeEnforcement;
import dev.vestibule.application.port.in.organization.ChangeOrganization;
import dev.vestibule.application.port.in.organization.CreateOrganization;
import dev.vestibule.application.port.in.organization.DeleteOrganization;
import dev.vestibule.application.port.in.organization.DropDomain;
import dev.vestibule.application.port.in.organization.ListDomains;
import dev.vestibule.application.port.in.organization.ListOrganizations;
import dev.vestibule.application.port.in.organization.ShowEnforcement;
import dev.vestibule.application.port.in.organization.ShowOrganization;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.KnownProviders;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.organization.SessionPolicy;
import java.time.InstantSource;

/// The door to everything about organizations and their domains.
public record OrganizationUseCases(
        CreateOrganization createOrganization,
        ShowOrganization showOrganization,
        ListOrganizations listOrganizations,
        ChangeOrganization changeOrganization,
        ShowEnforcement showEnforcement,
        ChangeEnforcement changeEnforcement,
        DeleteOrganization deleteOrganization,
        AddDomain addDomain,
        ListDomains listDomains,
        DropDomain dropDomain) {
    /// No organization's sessions last longer than the `ceiling`.
    public static OrganizationUseCases over(
            UnitOfWork unitOfWork,
            KnownProviders knownProviders,
            IdSource ids,
            InstantSource clock,
            SessionPolicy ceiling,
            Notices notices) {
        var authority = new Authority();
        var overSso = Authority.overSso(new RepairGate(clock));
        var ledger = new Ledger(ids, clock);
        var opening = new OrganizationOpening(authority, ledger, ids, clock, ceiling);
        var revision = new OrganizationRevision(
                authority,
                ledger,
                new OrganizationRules(authority, ceiling),
                new Seats(ledger),
                new EnforcementNotices(ids, clock, notices));
        var closing = new OrganizationClosing(authority, ledger, new Departure(ledger));
        var release = new DomainRelease(authority, ledger, new TrustWithdrawal(ledger));
        return new OrganizationUseCases(
                new CreateOrganizationHandler(unitOfWork, knownProviders, opening),
                new ShowOrganizationHandler(unitOfWork, overSso),
                new ListOrganizationsHandler(unitOfWork, authority),
                new ChangeOrganizationHandler(unitOfWork, knownProviders, revision),
                new ShowEnforcementHandler(unitOfWork, authority, overSso),
                new ChangeEnforcementHandler(unitOfWork, knownProviders, overSso, revision),
                new DeleteOrganizationHandler(unitOfWork, knownProviders, closing),
                new AddDomainHandler(unitOfWork, new DomainGrant(authority, ledger, ids, clock)),
                new ListDomainsHandler(unitOfWork, authority),
                new DropDomainHandler(unitOfWork, knownProviders, release));
    }
}
