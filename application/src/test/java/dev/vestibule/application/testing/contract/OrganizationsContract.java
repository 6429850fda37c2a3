package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ACME_EXAMPLE;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.LONG_AGO;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.Cast.identity;
import static dev.vestibule.application.testing.Cast.member;
import static dev.vestibule.application.testing.Cast.organization;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vestibule.domain.listing.Cursor;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationFlag;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.OrganizationSlug;
import dev.vestibule.domain.organization.OrganizationStatus;
import dev.vestibule.domain.organization.SessionPolicy;
import dev.vestibule.domain.organization.SsoEnforcement;
import java.time.Duration;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

public abstract class OrganizationsContract extends StoreContract {
    private static final OrganizationRef BY_ID = new OrganizationRef.ById(ACME.id());

    /// ACME with everything else than before.
    private static final Organization CHANGED = new Organization(
            ACME.id(),
            ACME.slug(),
            "Acme \u00e9\ud83d\ude80 'Inc.'",
            OrganizationStatus.DISABLED,
            OrganizationRole.ADMIN,
            Set.of(OrganizationFlag.values()),
            SsoEnforcement.REQUIRED,
            new SessionPolicy(Duration.ofHours(1), Duration.ofMinutes(2), Duration.ofMillis(3)),
            OptionalInt.of(0),
            LONG_AGO);

    @Test
    void an_organization_is_found_by_id_and_by_slug() {
        assertEquals(Optional.of(ACME), find(BY_ID));
        assertEquals(Optional.of(ACME), find(new OrganizationRef.BySlug(ACME.slug())));
        assertEquals(Optional.empty(), find(new OrganizationRef.BySlug(new OrganizationSlug("nobody"))));
    }

    @Test
    void every_part_of_a_locked_organization_can_be_saved() {
        given(stores -> {
            assertEquals(Optional.of(ACME), stores.organizations().lock(BY_ID));
            stores.organizations().save(CHANGED);
        });

        assertEquals(Optional.of(CHANGED), find(BY_ID));
        assertEquals(Optional.of(GLOBEX), find(new OrganizationRef.ById(GLOBEX.id())));
    }

    @Test
    void a_slug_locks_like_an_id() {
        Optional<Organization> locked =
                write(stores -> stores.organizations().lock(new OrganizationRef.BySlug(ACME.slug())));

        assertEquals(Optional.of(ACME), locked);
    }

    @Test
    void a_slug_is_free_or_taken() {
        Organization impostor = organization(0xbad, ACME.slug().value(), "Not Acme");

        assertThrows(
                ConcurrentModificationException.class,
                () -> given(stores -> stores.organizations().add(impostor)));
    }

    @Test
    void pages_come_in_the_order_of_ids() {
        Organization first = organization(1, "zzz", "Zzz");
        given(stores -> stores.organizations().add(first));

        Page<Organization> one = read(stores -> stores.organizations().list(new PageRequest(Optional.empty(), 2)));
        Page<Organization> two = read(stores -> stores.organizations().list(new PageRequest(one.next(), 2)));

        assertEquals(List.of(first, GLOBEX), one.items());
        assertEquals(Optional.of(new Cursor(GLOBEX.id().value())), one.next());
        assertEquals(new Page<>(List.of(ACME), Optional.empty()), two);
    }

    @Test
    void the_organizations_of_a_user_come_by_name() {
        given(stores -> {
            stores.members().add(member(GLOBEX, ALICE, OrganizationRole.MEMBER));
            stores.members().add(member(ACME, ALICE, OrganizationRole.MEMBER));
        });

        assertEquals(
                List.of(ACME, GLOBEX), read(stores -> stores.organizations().listOf(ALICE.id())));
    }

    @Test
    void whoever_belongs_to_nothing_has_no_organizations() {
        assertEquals(List.of(), read(stores -> stores.organizations().listOf(ALICE.id())));
    }

    @Test
    void what_belongs_to_an_organization_goes_with_it() {
        given(stores -> {
            stores.domains().add(ACME_EXAMPLE);
            stores.members().add(member(ACME, ALICE, OrganizationRole.OWNER));
            stores.identities().add(identity(OKTA, ALICE, "alice"));
        });

        given(stores -> stores.organizations().remove(ACME.id()));

        assertEquals(Optional.empty(), find(BY_ID));
        assertEquals(List.of(), read(stores -> stores.providers().list(ACME.id())));
        assertEquals(List.of(), read(stores -> stores.domains().list(ACME.id())));
        assertEquals(Optional.empty(), read(stores -> stores.members().find(ACME.id(), ALICE.id())));
        assertEquals(List.of(), read(stores -> stores.identities().list(ACME.id(), ALICE.id())));
        assertEquals(Optional.of(ALICE), read(stores -> stores.users().find(ALICE.id())));
    }

    private Optional<Organization> find(OrganizationRef ref) {
        return read(stores -> stores.organizations().find(ref));
    }
}
