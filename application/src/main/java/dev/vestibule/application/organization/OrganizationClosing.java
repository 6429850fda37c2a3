package dev.vestibule.application.organization;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.membership.Departure;
import dev.vestibule.application.port.in.organization.DeleteOrganization.Command;
import dev.vestibule.application.port.in.organization.DeleteOrganization.Result;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberFilter;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRef;
import java.util.List;
import java.util.Optional;

/// Removes organizations. Every membership and link that ends with one is written down on its own.
final class OrganizationClosing {
    private final Authority authority;
    private final Ledger ledger;
    private final Departure departure;

    OrganizationClosing(Authority authority, Ledger ledger, Departure departure) {
        this.authority = authority;
        this.ledger = ledger;
        this.departure = departure;
    }

    Result close(Stores stores, Command command) {
        return switch (authority.toOperate(stores, command.caller(), command.organization(), Scope.ORG_ADMIN)) {
            case Permit.Granted(var organization) ->
                stores.organizations()
                        .lock(new OrganizationRef.ById(organization.id()))
                        .map(locked -> unlessChanged(stores, command, locked))
                        .orElseGet(() -> new Result.Refused(Refusal.NOT_FOUND));
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }

    private Result unlessChanged(Stores stores, Command command, Organization organization) {
        return Refusal.unlessKnown(command.condition(), organization.tag())
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> remove(stores, command, organization));
    }

    private Result remove(Stores stores, Command command, Organization organization) {
        seeMembersOff(stores, command, organization);
        stores.organizations().remove(organization.id());
        ledger.write(
                stores,
                command.caller(),
                Optional.of(organization.id()),
                AuditAction.ORGANIZATION_DELETED,
                new AuditTarget.OfOrganization(organization.id()),
                AuditDetails.of("slug", organization.slug().value()));
        return new Result.Deleted();
    }

    private void seeMembersOff(Stores stores, Command command, Organization organization) {
        Page<Member> page = new Page<>(List.of(), Optional.empty());
        do {
            page = stores.members()
                    .list(organization.id(), MemberFilter.ALL, new PageRequest(page.next(), PageRequest.MAX_LIMIT));
            page.items().forEach(member -> departure.write(stores, command.caller(), member));
        } while (page.next().isPresent());
    }
}
