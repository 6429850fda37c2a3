package dev.vestibule.application.organization;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.ProvenDomain;
import dev.vestibule.domain.provider.PolicyChange;
import dev.vestibule.domain.provider.Provider;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes a domain out of what its organization's providers are believed about.
final class TrustWithdrawal {
    private final Ledger ledger;

    TrustWithdrawal(Ledger ledger) {
        this.ledger = ledger;
    }

    void withdraw(Stores stores, Caller caller, ProvenDomain domain) {
        List<Provider> trusting = stores.providers().list(domain.organization()).stream()
                .filter(provider -> provider.policy().trustedDomains().contains(domain.name()))
                .toList();
        trusting.forEach(provider -> stores.providers()
                .lock(domain.organization(), provider.id())
                .ifPresent(locked -> save(stores, caller, without(locked, domain.name()))));
    }

    private static Provider without(Provider provider, DomainName domain) {
        Set<DomainName> left = new HashSet<>(provider.policy().trustedDomains());
        left.remove(domain);
        var policy = provider.policy();
        return provider.reconfigured(
                provider.name(),
                provider.config(),
                PolicyChange.ofTrustedDomains(left).appliedTo(policy));
    }

    private void save(Stores stores, Caller caller, Provider provider) {
        stores.providers().save(provider);
        ledger.write(
                stores,
                caller,
                Optional.of(provider.organization()),
                AuditAction.PROVIDER_EDITED,
                new AuditTarget.OfProvider(provider.id()),
                AuditDetails.of("changed", "trustedDomains"));
    }
}
