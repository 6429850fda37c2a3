package dev.vestibule.adapters.persistence.organization;

import dev.vestibule.application.port.out.store.Domains;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.ProvenDomain;
import dev.vestibule.domain.organization.ProvenDomainId;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Proven domains in PostgreSQL.
@Singleton
@Bean(typed = JdbcDomains.class)
public final class JdbcDomains implements Domains {
    private final DomainRows rows;

    JdbcDomains(DomainRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<ProvenDomain> findByName(DomainName name) {
        return rows.findByName(name.value()).map(DomainRow::toDomain);
    }

    @Override
    public Optional<ProvenDomain> lock(OrganizationId organization, ProvenDomainId id) {
        return rows.lock(organization.value(), id.value()).map(DomainRow::toDomain);
    }

    @Override
    public List<ProvenDomain> list(OrganizationId organization) {
        return rows.list(organization.value()).stream().map(DomainRow::toDomain).toList();
    }

    @Override
    public void add(ProvenDomain domain) {
        rows.save(DomainRow.of(domain));
    }

    @Override
    public void remove(ProvenDomainId id) {
        rows.deleteById(id.value());
    }
}
