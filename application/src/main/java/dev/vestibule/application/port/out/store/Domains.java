package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.ProvenDomain;
import dev.vestibule.domain.organization.ProvenDomainId;
import java.util.List;
import java.util.Optional;

/// Domains and the one organization that has proven each.
public interface Domains {
    /// Empty when nobody has proven it; takes no lock.
    Optional<ProvenDomain> findByName(DomainName name);

    /// Empty when the organization has no such domain; takes the row for removal.
    Optional<ProvenDomain> lock(OrganizationId organization, ProvenDomainId id);

    /// By name.
    List<ProvenDomain> list(OrganizationId organization);

    /// Stores a new one; nobody else may hold the name.
    void add(ProvenDomain domain);

    void remove(ProvenDomainId id);
}
