package dev.vestibule.adapters.persistence.known;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.Cast.provider;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.adapters.persistence.testing.Persistence;
import dev.vestibule.application.port.out.store.Logins.Destination;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.KnownProviders;
import dev.vestibule.application.port.out.world.KnownProviders.Lookup;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationStatus;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderStatus;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CachedProvidersTest {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    private static final OrganizationRef BY_ID = new OrganizationRef.ById(ACME.id());
    private static final OrganizationRef BY_SLUG = new OrganizationRef.BySlug(ACME.slug());
    private static final Lookup FOUND = new Lookup.Found(List.of(new Destination(ACME, OKTA)));

    private final Persistence persistence = POSTGRES.persistence();
    private final KnownProviders known = new CachedProviders(persistence.unitOfWork(), persistence.clock());

    @BeforeEach
    void acme_has_okta() {
        given(stores -> {
            stores.organizations().add(ACME);
            stores.providers().add(OKTA);
        });
    }

    @Test
    void an_organization_is_found_by_id_and_by_slug() {
        assertEquals(FOUND, known.find(BY_ID));
        assertEquals(FOUND, known.find(BY_SLUG));
    }

    @Test
    void only_enabled_providers_are_known_by_name() {
        Provider auth0 = provider(ACME, 0x2, "Auth0", "https://auth0.example");
        given(stores -> {
            stores.providers().add(auth0);
            stores.providers()
                    .add(provider(ACME, 0x3, "Draft", "https://draft.example")
                            .withStatus(ProviderStatus.DRAFT, OKTA.createdAt()));
        });

        assertEquals(
                new Lookup.Found(List.of(new Destination(ACME, auth0), new Destination(ACME, OKTA))),
                known.find(BY_ID));
    }

    @Test
    void what_was_read_is_remembered_for_a_few_seconds() {
        known.find(BY_SLUG);
        given(CachedProvidersTest::disable);

        persistence.clock().advance(CachedProviders.REMEMBERED.minusMillis(1));
        assertEquals(FOUND, known.find(BY_SLUG));

        persistence.clock().advance(java.time.Duration.ofMillis(1));
        assertEquals(new Lookup.Disabled(), known.find(BY_SLUG));
    }

    @Test
    void what_is_forgotten_is_read_again() {
        known.find(BY_SLUG);
        given(CachedProvidersTest::disable);

        known.forget();

        assertEquals(new Lookup.Disabled(), known.find(BY_SLUG));
    }

    @Test
    void an_organization_that_is_not_there_is_asked_for_again() {
        given(stores -> stores.organizations().remove(ACME.id()));
        assertEquals(new Lookup.NoOrganization(), known.find(BY_SLUG));

        given(stores -> stores.organizations().add(ACME));

        assertEquals(new Lookup.Found(List.of()), known.find(BY_SLUG));
    }

    private static void disable(Stores stores) {
        stores.organizations()
                .lock(BY_ID)
                .ifPresent(current -> stores.organizations()
                        .save(new Organization(
                                current.id(),
                                current.slug(),
                                current.name(),
                                OrganizationStatus.DISABLED,
                                current.defaultRole(),
                                current.flags(),
                                current.enforcement(),
                                current.sessions(),
                                current.seatLimit(),
                                current.createdAt())));
    }

    private void given(Consumer<Stores> work) {
        persistence.unitOfWork().execute(stores -> {
            work.accept(stores);
            return stores;
        });
    }
}
