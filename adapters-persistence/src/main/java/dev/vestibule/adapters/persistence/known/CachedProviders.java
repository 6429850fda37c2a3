package dev.vestibule.adapters.persistence.known;

import dev.vestibule.application.port.out.store.Logins.Destination;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.KnownProviders;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;

/// Remembers for a few seconds what it read, so that a flood of starts costs the database nothing.
@Singleton
public final class CachedProviders implements KnownProviders {
    /// How long another node's change may go unseen here.
    static final Duration REMEMBERED = Duration.ofSeconds(5);

    /// How many organizations are remembered at most; one more, and all are forgotten.
    static final int MAX_REMEMBERED = 10_000;

    private final UnitOfWork unitOfWork;
    private final InstantSource clock;
    private final ConcurrentMap<ProviderId, OrganizationRef> owners = new ConcurrentHashMap<>();
    private final AtomicReference<ConcurrentMap<OrganizationRef, Memory>> memories =
            new AtomicReference<>(new ConcurrentHashMap<>());

    CachedProviders(UnitOfWork unitOfWork, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public Lookup find(OrganizationRef organization) {
        ConcurrentMap<OrganizationRef, Memory> now = memories.get();
        Memory memory = now.get(organization);
        return memory != null && clock.instant().isBefore(memory.until) ? memory.lookup : read(organization, now);
    }

    @Override
    public Optional<OrganizationRef> ownerOf(ProviderId provider) {
        OrganizationRef remembered = owners.get(provider);
        return remembered == null ? readOwner(provider) : Optional.of(remembered);
    }

    /// Nothing is kept of providers that are not there.
    private Optional<OrganizationRef> readOwner(ProviderId provider) {
        Optional<OrganizationRef> owner = unitOfWork
                .read(stores -> stores.providers().findAnywhere(provider))
                .map(found -> new OrganizationRef.ById(found.organization()));
        if (owners.size() >= MAX_REMEMBERED) {
            owners.clear();
        }
        owner.ifPresent(found -> owners.put(provider, found));
        return owner;
    }

    /// A read that began before this writes into the map that is thrown away here.
    @Override
    public void forget() {
        memories.set(new ConcurrentHashMap<>());
    }

    private Lookup read(OrganizationRef organization, ConcurrentMap<OrganizationRef, Memory> into) {
        Lookup lookup = unitOfWork.read(stores -> lookUp(stores, organization));
        switch (lookup) {
            case Lookup.Found _, Lookup.Disabled _ -> remember(organization, lookup, into);
            // Strangers can ask for as many names as they like, so nothing is kept of those that are not there.
            case Lookup.NoOrganization _ -> {}
        }
        return lookup;
    }

    private void remember(OrganizationRef organization, Lookup lookup, ConcurrentMap<OrganizationRef, Memory> into) {
        if (into.size() >= MAX_REMEMBERED) {
            into.clear();
        }
        into.put(organization, new Memory(lookup, clock.instant().plus(REMEMBERED)));
    }

    private static Lookup lookUp(Stores stores, OrganizationRef ref) {
        return stores.organizations()
                .find(ref)
                .map(organization -> lookUp(stores, organization))
                .orElseGet(Lookup.NoOrganization::new);
    }

    private static Lookup lookUp(Stores stores, Organization organization) {
        return organization.isActive()
                ? new Lookup.Found(stores.providers().list(organization.id()).stream()
                        .filter(Provider::isEnabled)
                        .map(provider -> new Destination(organization, provider))
                        .toList())
                : new Lookup.Disabled();
    }

    private record Memory(Lookup lookup, Instant until) {}
}
