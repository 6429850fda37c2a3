package dev.vestibule.adapters.persistence.provider;

import dev.vestibule.application.port.out.store.Providers;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Providers in PostgreSQL.
@Singleton
@Bean(typed = JdbcProviders.class)
public final class JdbcProviders implements Providers {
    private final ProviderRows rows;
    private final ProviderCodec codec;

    JdbcProviders(ProviderRows rows, ProviderCodec codec) {
        this.rows = rows;
        this.codec = codec;
    }

    @Override
    public Optional<Provider> find(OrganizationId organization, ProviderId provider) {
        return rows.find(organization.value(), provider.value()).map(codec::open);
    }

    @Override
    public Optional<Provider> findAnywhere(ProviderId provider) {
        return rows.find(provider.value()).map(codec::open);
    }

    @Override
    public Optional<Provider> lock(OrganizationId organization, ProviderId provider) {
        return rows.lock(organization.value(), provider.value()).map(codec::open);
    }

    @Override
    public List<Provider> list(OrganizationId organization) {
        return rows.list(organization.value()).stream().map(codec::open).toList();
    }

    @Override
    public void add(Provider provider) {
        rows.save(codec.seal(provider));
    }

    @Override
    public void save(Provider provider) {
        rows.update(codec.seal(provider));
    }
}
