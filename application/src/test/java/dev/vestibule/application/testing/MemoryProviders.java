package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.Providers;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Providers in memory.
final class MemoryProviders implements Providers {
    private final Unit unit;

    MemoryProviders(Unit unit) {
        this.unit = unit;
    }

    @Override
    public Optional<Provider> find(OrganizationId organization, ProviderId provider) {
        return Optional.ofNullable(unit.toRead().providers().get(provider))
                .filter(row -> row.organization().equals(organization));
    }

    @Override
    public Optional<Provider> findAnywhere(ProviderId provider) {
        return Optional.ofNullable(unit.toRead().providers().get(provider));
    }

    @Override
    public Optional<Provider> lock(OrganizationId organization, ProviderId provider) {
        return unit.take(find(organization, provider), Provider::id);
    }

    @Override
    public List<Provider> list(OrganizationId organization) {
        return unit.toRead().providers().values().stream()
                .filter(row -> row.organization().equals(organization))
                .sorted(Comparator.comparing(Provider::name)
                        .thenComparing(Tables.byId(row -> row.id().value())))
                .toList();
    }

    @Override
    public void add(Provider provider) {
        Tables tables = unit.toWrite();
        Tables.requireRow(tables.organizations(), provider.organization());
        UniqueKeyTaken.refuseIf(tables.providers().containsKey(provider.id()), "provider id");
        tables.providers().put(provider.id(), provider);
        unit.own(provider.id());
    }

    @Override
    public void save(Provider provider) {
        unit.refuseUnlessTaken(provider.id());
        unit.toWrite().providers().replace(provider.id(), provider);
    }
}
