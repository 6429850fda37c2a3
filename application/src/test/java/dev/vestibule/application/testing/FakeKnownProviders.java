package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.Logins.Destination;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.KnownProviders;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Reads the world anew each time, and counts how often it was told to forget.
public final class FakeKnownProviders implements KnownProviders {
    private final InMemoryWorld world;
    private final AtomicInteger forgotten = new AtomicInteger();

    public FakeKnownProviders(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public Lookup find(OrganizationRef organization) {
        return world.read(stores -> stores.organizations()
                .find(organization)
                .map(row -> row.isActive() ? found(stores, row) : new Lookup.Disabled())
                .orElseGet(Lookup.NoOrganization::new));
    }

    private static Lookup found(Stores stores, Organization organization) {
        return new Lookup.Found(stores.providers().list(organization.id()).stream()
                .filter(Provider::isEnabled)
                .map(provider -> new Destination(organization, provider))
                .toList());
    }

    @Override
    public Optional<OrganizationRef> ownerOf(ProviderId provider) {
        return world.read(stores -> stores.providers().findAnywhere(provider))
                .map(row -> new OrganizationRef.ById(row.organization()));
    }

    @Override
    public void forget() {
        world.refuseInsideUnit();
        forgotten.incrementAndGet();
    }

    /// How often what was known had to be forgotten.
    public int forgotten() {
        return forgotten.get();
    }
}
