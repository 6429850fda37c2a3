package dev.vestibule.application.provider;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.SecondFactorRule;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationFlag;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.ProviderStatus;
import java.time.InstantSource;
import java.util.Optional;

/// What a passed proof changes about a provider. Needs the lock on its organization.
public final class ProviderProof {
    private final InstantSource clock;
    private final Ledger ledger;
    private final ProviderJournal journal;

    public ProviderProof(IdSource ids, InstantSource clock, Ledger ledger) {
        this.clock = clock;
        this.ledger = ledger;
        this.journal = new ProviderJournal(ledger, ids, clock);
    }

    /// Enables the draft, and says so to those who listen.
    public void enable(
            Stores stores,
            Caller caller,
            Organization organization,
            ProviderId proven,
            Inspected inspected,
            SecondFactorRule secondFactor) {
        stores.providers()
                .lock(organization.id(), proven)
                .map(draft -> draft.withConfig(inspected.config()).withStatus(ProviderStatus.ENABLED, clock.instant()))
                .ifPresent(enabled -> {
                    stores.providers().save(enabled);
                    journal.enabled(stores, caller, enabled, "sign-in");
                });
        dropSecondFactor(stores, caller, organization, secondFactor);
    }

    private void dropSecondFactor(Stores stores, Caller caller, Organization organization, SecondFactorRule rule) {
        if (rule == SecondFactorRule.DROPPED && organization.flags().contains(OrganizationFlag.REQUIRE_2FA)) {
            stores.organizations()
                    .lock(new OrganizationRef.ById(organization.id()))
                    .ifPresent(current -> drop(stores, caller, current));
        }
    }

    private void drop(Stores stores, Caller caller, Organization current) {
        stores.organizations().save(current.without(OrganizationFlag.REQUIRE_2FA));
        ledger.write(
                stores,
                caller,
                Optional.of(current.id()),
                AuditAction.ORGANIZATION_EDITED,
                new AuditTarget.OfOrganization(current.id()),
                AuditDetails.of("changed", "flags").and("dropped", OrganizationFlag.REQUIRE_2FA.wire()));
    }

    /// Puts the tested draft in force: a new trust version, and nothing rests on the former one any more.
    public void putInForce(Stores stores, Caller caller, Provider before, Provider after) {
        stores.providers().save(after);
        stores.sessions().endAssurancesFrom(after.id());
        stores.members().recomputeLinkFlags(after.organization());
        journal.changed(stores, caller, before, after);
    }

    /// Writes down that a test has passed.
    public void tested(Stores stores, Caller caller, Provider provider) {
        journal.tested(stores, caller, provider);
    }
}
