package dev.vestibule.application.organization;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.in.organization.AddDomain.Command;
import dev.vestibule.application.port.in.organization.AddDomain.Result;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.ProvenDomain;
import dev.vestibule.domain.organization.ProvenDomainId;
import java.time.InstantSource;
import java.util.Optional;

/// Gives domains to organizations on the operator's word.
final class DomainGrant {
    private final Authority authority;
    private final Ledger ledger;
    private final IdSource ids;
    private final InstantSource clock;

    DomainGrant(Authority authority, Ledger ledger, IdSource ids, InstantSource clock) {
        this.authority = authority;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    Result grant(Stores stores, Command command) {
        return switch (authority.toOperate(stores, command.caller(), command.organization(), Scope.ORG_ADMIN)) {
            case Permit.Granted(var organization) ->
                stores.domains()
                        .findByName(command.name())
                        .map(held -> answer(held, organization.id()))
                        .orElseGet(() -> add(stores, command, organization.id()));
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }

    private static Result answer(ProvenDomain held, OrganizationId organization) {
        return held.organization().equals(organization)
                ? new Result.Added(held)
                : new Result.Refused(Refusal.DOMAIN_TAKEN);
    }

    private Result add(Stores stores, Command command, OrganizationId organization) {
        var domain = new ProvenDomain(ids.next(ProvenDomainId::new), organization, command.name(), clock.instant());
        stores.domains().add(domain);
        ledger.write(
                stores,
                command.caller(),
                Optional.of(organization),
                AuditAction.DOMAIN_ADDED,
                new AuditTarget.OfDomain(domain.id()),
                AuditDetails.of("name", domain.name().value()).and("proof", "asserted"));
        return new Result.Added(domain);
    }
}
