package dev.vestibule.application.organization;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.in.organization.DropDomain.Command;
import dev.vestibule.application.port.in.organization.DropDomain.Result;
import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.ProvenDomain;
import java.util.List;
import java.util.Optional;

/// Takes domains from organizations, and out of what their providers are believed about.
final class DomainRelease {
    private final Authority authority;
    private final Ledger ledger;
    private final TrustWithdrawal withdrawal;

    DomainRelease(Authority authority, Ledger ledger, TrustWithdrawal withdrawal) {
        this.authority = authority;
        this.ledger = ledger;
        this.withdrawal = withdrawal;
    }

    Result release(Stores stores, Command command) {
        return switch (authority.toManage(stores, command.caller(), command.organization(), Scope.ORG_ADMIN)) {
            case Permit.Granted(var organization) -> lock(stores, command, organization.id());
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }

    /// Under the same lock as changes to providers, none of which may come to trust the domain meanwhile.
    private Result lock(Stores stores, Command command, OrganizationId organization) {
        stores.locks().acquire(List.of(new Locks.Key.OfOrganization(organization)));
        return stores.domains()
                .lock(organization, command.domain())
                .map(domain -> remove(stores, command, domain))
                .orElseGet(() -> new Result.Refused(Refusal.NOT_FOUND));
    }

    private Result remove(Stores stores, Command command, ProvenDomain domain) {
        withdrawal.withdraw(stores, command.caller(), domain);
        stores.domains().remove(domain.id());
        ledger.write(
                stores,
                command.caller(),
                Optional.of(domain.organization()),
                AuditAction.DOMAIN_REMOVED,
                new AuditTarget.OfDomain(domain.id()),
                AuditDetails.of("name", domain.name().value()));
        return new Result.Dropped();
    }
}
