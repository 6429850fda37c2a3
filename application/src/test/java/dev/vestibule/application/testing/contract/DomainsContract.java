package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ACME_EXAMPLE;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.GLOBEX_EXAMPLE;
import static dev.vestibule.application.testing.Cast.domain;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vestibule.domain.organization.ProvenDomain;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class DomainsContract extends StoreContract {
    @Test
    void a_domain_is_found_by_its_name() {
        given(stores -> stores.domains().add(ACME_EXAMPLE));

        assertEquals(Optional.of(ACME_EXAMPLE), read(stores -> stores.domains().findByName(ACME_EXAMPLE.name())));
        assertEquals(Optional.empty(), read(stores -> stores.domains().findByName(GLOBEX_EXAMPLE.name())));
    }

    @Test
    void a_domain_has_one_holder() {
        given(stores -> stores.domains().add(ACME_EXAMPLE));
        ProvenDomain second = domain(GLOBEX, 0xbad, ACME_EXAMPLE.name().value());

        assertThrows(
                ConcurrentModificationException.class,
                () -> given(stores -> stores.domains().add(second)));
    }

    @Test
    void domains_are_listed_by_name() {
        ProvenDomain sub = domain(ACME, 0xd3, "a.acme.example");
        given(stores -> List.of(ACME_EXAMPLE, sub, GLOBEX_EXAMPLE).forEach(stores.domains()::add));

        assertEquals(List.of(sub, ACME_EXAMPLE), read(stores -> stores.domains().list(ACME.id())));
    }

    @Test
    void another_organizations_domain_is_not_there() {
        given(stores -> stores.domains().add(ACME_EXAMPLE));

        assertEquals(Optional.of(ACME_EXAMPLE), write(stores -> stores.domains().lock(ACME.id(), ACME_EXAMPLE.id())));
        assertEquals(Optional.empty(), write(stores -> stores.domains().lock(GLOBEX.id(), ACME_EXAMPLE.id())));
    }

    @Test
    void a_removed_domain_is_free_again() {
        given(stores -> stores.domains().add(ACME_EXAMPLE));
        given(stores -> {
            stores.domains().lock(ACME.id(), ACME_EXAMPLE.id());
            stores.domains().remove(ACME_EXAMPLE.id());
        });
        ProvenDomain next = domain(GLOBEX, 0xd4, ACME_EXAMPLE.name().value());

        given(stores -> stores.domains().add(next));

        assertEquals(Optional.of(next), read(stores -> stores.domains().findByName(ACME_EXAMPLE.name())));
    }
}
