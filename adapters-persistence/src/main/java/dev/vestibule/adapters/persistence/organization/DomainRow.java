package dev.vestibule.adapters.persistence.organization;

import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.ProvenDomain;
import dev.vestibule.domain.organization.ProvenDomainId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/// A row of `domains`.
@MappedEntity("domains")
record DomainRow(UUID organizationId, @Id UUID id, String name, Instant provenAt) {
    static DomainRow of(ProvenDomain domain) {
        return new DomainRow(
                domain.organization().value(),
                domain.id().value(),
                domain.name().value(),
                domain.provenAt());
    }

    ProvenDomain toDomain() {
        return new ProvenDomain(
                new ProvenDomainId(id), new OrganizationId(organizationId), new DomainName(name), provenAt);
    }
}
