package dev.vestibule.adapters.persistence.organization;

import dev.vestibule.adapters.persistence.sql.Keyset;
import dev.vestibule.application.port.out.store.Organizations;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.user.UserId;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Organizations in PostgreSQL. What belongs to one goes with it by foreign keys.
@Singleton
@Bean(typed = JdbcOrganizations.class)
public final class JdbcOrganizations implements Organizations {
    private final OrganizationRows rows;

    JdbcOrganizations(OrganizationRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Organization> find(OrganizationRef ref) {
        return switch (ref) {
            case OrganizationRef.ById(var id) -> rows.findById(id.value()).map(OrganizationRow::toDomain);
            case OrganizationRef.BySlug(var slug) ->
                rows.findBySlug(slug.value()).map(OrganizationRow::toDomain);
        };
    }

    @Override
    public Optional<Organization> lock(OrganizationRef ref) {
        return switch (ref) {
            case OrganizationRef.ById(var id) -> rows.lockById(id.value()).map(OrganizationRow::toDomain);
            case OrganizationRef.BySlug(var slug) ->
                rows.lockBySlug(slug.value()).map(OrganizationRow::toDomain);
        };
    }

    @Override
    public Page<Organization> list(PageRequest page) {
        return Keyset.page(
                rows::listAfter,
                page,
                OrganizationRow::toDomain,
                organization -> organization.id().value());
    }

    @Override
    public List<Organization> listOf(UserId user) {
        return rows.listOf(user.value()).stream().map(OrganizationRow::toDomain).toList();
    }

    @Override
    public void add(Organization organization) {
        rows.save(OrganizationRow.of(organization));
    }

    @Override
    public void save(Organization organization) {
        rows.update(OrganizationRow.of(organization));
    }

    @Override
    public void remove(OrganizationId organization) {
        rows.deleteById(organization.value());
    }
}
