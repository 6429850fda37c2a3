package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.ENTRA;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.LONG_AGO;
import static dev.vestibule.application.testing.Cast.MALLORY;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.Cast.identity;
import static dev.vestibule.application.testing.Cast.member;
import static dev.vestibule.application.testing.Cast.provider;
import static dev.vestibule.application.testing.SignInBench.proof;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vestibule.application.port.out.store.Identities;
import dev.vestibule.application.port.out.store.Logins;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.identity.AuthenticationEvidence;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.identity.IdTokenHint;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.identity.IdentityMatch;
import dev.vestibule.domain.identity.LinkProof;
import dev.vestibule.domain.identity.RefreshToken;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.identity.VerifiedIdentity;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PersonName;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class IdentitiesContract extends StoreContract {
    private static final Identity ALICES = identity(OKTA, ALICE, "00u1|\u00e9 'x'");
    private static final Identity BOBS = identity(OKTA, BOB, "00u2");

    @Test
    void a_link_is_found_by_subject_by_user_and_by_id() {
        given(stores -> List.of(ALICES, BOBS).forEach(stores.identities()::add));

        assertEquals(Optional.of(ALICES), bySubject(ALICES));
        assertEquals(Optional.of(BOBS), byUser(BOBS));
        assertEquals(Optional.of(ALICES), write(stores -> stores.identities().lock(ACME.id(), ALICES.id())));
    }

    @Test
    void a_subject_is_compared_exactly() {
        given(stores -> stores.identities().add(BOBS));

        assertEquals(Optional.empty(), bySubject(identity(OKTA, BOB, "00U2")));
    }

    @Test
    void another_organization_sees_nothing_of_it() {
        given(stores -> stores.identities().add(ALICES));

        assertEquals(Optional.empty(), write(stores -> stores.identities().lock(GLOBEX.id(), ALICES.id())));
        assertEquals(List.of(), read(stores -> stores.identities().list(GLOBEX.id(), ALICE.id())));
        assertEquals(
                Optional.empty(),
                bySubject(identity(ENTRA, ALICE, ALICES.subject().value())));
    }

    @Test
    void an_identity_is_listed_for_its_user_oldest_first() {
        Provider second = provider(ACME, 0x2, "Second", "https://second.example");
        Identity older = linkedEarlier(identity(second, ALICE, "older"));
        given(stores -> {
            stores.providers().add(second);
            List.of(ALICES, BOBS, older).forEach(stores.identities()::add);
        });

        assertEquals(List.of(older, ALICES), read(stores -> stores.identities().list(ACME.id(), ALICE.id())));
    }

    @Test
    void everywhere_a_users_identities_are_listed_oldest_first() {
        Identity elsewhere = linkedEarlier(identity(ENTRA, ALICE, "older"));
        given(stores -> List.of(ALICES, BOBS, elsewhere).forEach(stores.identities()::add));
        assertEquals(
                List.of(elsewhere, ALICES), read(stores -> stores.identities().listOf(ALICE.id())));

        given(stores -> {
            stores.identities().lock(ACME.id(), ALICES.id());
            stores.identities().retire(ALICES.id(), NOW);
        });

        assertEquals(List.of(elsewhere), read(stores -> stores.identities().listOf(ALICE.id())));
    }

    @Test
    void the_use_of_a_provider_counts_its_linked_members() {
        Identity latest = ALICES.refreshed(
                proof(OKTA, "00u1", new EmailAssertion.Verified(new EmailAddress("a@acme.example"))), LATER);
        assertEquals(new Identities.Use(0, Optional.empty()), use(OKTA));

        given(stores -> {
            List.of(latest, BOBS, identity(ENTRA, MALLORY, "m")).forEach(stores.identities()::add);
            stores.members().add(member(ACME, ALICE, OrganizationRole.MEMBER));
            stores.members().add(member(GLOBEX, BOB, OrganizationRole.MEMBER));
        });

        assertEquals(new Identities.Use(1, Optional.of(LATER)), use(OKTA));
        assertEquals(new Identities.Use(0, Optional.of(LONG_AGO)), use(ENTRA));
    }

    @Test
    void links_that_are_retired_or_of_another_issuer_are_no_use() {
        given(stores -> {
            List.of(ALICES, BOBS).forEach(stores.identities()::add);
            stores.members().add(member(ACME, ALICE, OrganizationRole.MEMBER));
            stores.identities().lock(ACME.id(), ALICES.id());
            stores.identities().retire(ALICES.id(), NOW);
        });

        assertEquals(new Identities.Use(0, Optional.of(LONG_AGO)), use(OKTA));
        assertEquals(
                new Identities.Use(0, Optional.empty()),
                read(stores -> stores.identities().use(OKTA.id(), ENTRA.config().issuer())));
    }

    private Identities.Use use(Provider provider) {
        return read(stores ->
                stores.identities().use(provider.id(), provider.config().issuer()));
    }

    @Test
    void every_part_that_a_change_of_subject_changes_is_saved() {
        given(stores -> stores.identities().add(ALICES));
        Identity reattached = ALICES.reattached(
                new VerifiedIdentity(
                        OKTA.id(),
                        ALICES.issuer(),
                        new Subject("renamed"),
                        new EmailAssertion.Denied(new EmailAddress("Alice@elsewhere.example")),
                        Optional.of(new PersonName("A. L.")),
                        AuthenticationEvidence.NONE,
                        Optional.of(new RefreshToken("renewed \\ \"quoted\"")),
                        Optional.of(new IdTokenHint("a.b.c"))),
                LinkProof.TRUSTED_EMAIL,
                NOW);

        given(stores -> {
            stores.identities().lock(ACME.id(), ALICES.id());
            stores.identities().save(reattached);
        });

        assertEquals(Optional.of(reattached), bySubject(reattached));
        assertEquals(Optional.empty(), bySubject(ALICES));
    }

    @Test
    void a_subject_has_one_live_link() {
        given(stores -> stores.identities().add(ALICES));
        Identity second = identity(OKTA, BOB, ALICES.subject().value());

        assertThrows(
                ConcurrentModificationException.class,
                () -> given(stores -> stores.identities().add(second)));
    }

    @Test
    void a_user_has_one_live_link_at_a_provider() {
        given(stores -> stores.identities().add(ALICES));
        Identity second = withId(identity(OKTA, ALICE, "another subject"), 0x2);

        assertThrows(
                ConcurrentModificationException.class,
                () -> given(stores -> stores.identities().add(second)));
    }

    @Test
    void a_retired_link_is_found_by_nothing_and_makes_room() {
        given(stores -> stores.identities().add(ALICES));
        given(stores -> {
            stores.identities().lock(ACME.id(), ALICES.id());
            stores.identities().retire(ALICES.id(), NOW);
        });

        assertEquals(Optional.empty(), bySubject(ALICES));
        assertEquals(Optional.empty(), byUser(ALICES));
        assertEquals(Optional.empty(), write(stores -> stores.identities().lock(ACME.id(), ALICES.id())));
        assertEquals(List.of(), read(stores -> stores.identities().list(ACME.id(), ALICE.id())));

        Identity next = withId(ALICES, 0x2);
        given(stores -> stores.identities().add(next));
        assertEquals(Optional.of(next), bySubject(next));
    }

    @Test
    void of_many_at_once_who_link_a_new_subject_one_makes_the_link_and_all_find_it() {
        List<IdentityId> answers = race(20, () -> write(stores -> found(stores).id()));

        assertEquals(java.util.Collections.nCopies(20, ALICES.id()), answers);
    }

    private static Identity found(Stores stores) {
        stores.locks().acquire(locksOf(ALICES));
        return bySubject(stores, ALICES).orElseGet(() -> {
            stores.identities().add(ALICES);
            return ALICES;
        });
    }

    private Optional<Identity> bySubject(Identity wanted) {
        return write(stores -> {
            stores.locks().acquire(locksOf(wanted));
            return bySubject(stores, wanted);
        });
    }

    private static Optional<Identity> bySubject(Stores stores, Identity wanted) {
        var key = new Logins.Key(
                wanted.provider(), wanted.issuer(), wanted.subject(), Optional.empty(), Optional.empty(), NOW);
        return stores.logins().lockFacts(key).flatMap(facts -> switch (facts.match()) {
            case IdentityMatch.Known known -> Optional.of(known.identity());
            case IdentityMatch.KnownButInactive inactive -> Optional.of(inactive.identity());
            case IdentityMatch.Unknown() -> Optional.empty();
        });
    }

    private Optional<Identity> byUser(Identity wanted) {
        return write(stores -> {
            stores.locks().acquire(locksOf(wanted));
            return stores.identities().lockByUser(wanted.provider(), wanted.issuer(), wanted.user());
        });
    }

    private static Identity withId(Identity identity, long id) {
        var other = new IdentityId(dev.vestibule.application.testing.Cast.uuid(id));
        return new Identity(
                other,
                identity.organization(),
                identity.provider(),
                identity.issuer(),
                identity.subject(),
                identity.user(),
                identity.email(),
                identity.name(),
                LinkProof.CREATION,
                identity.linkedAt(),
                identity.lastVerified(),
                identity.lastSynced());
    }

    private static Identity linkedEarlier(Identity identity) {
        return new Identity(
                identity.id(),
                identity.organization(),
                identity.provider(),
                identity.issuer(),
                identity.subject(),
                identity.user(),
                Optional.of(new EmailAddress("alice@acme.example")),
                Optional.empty(),
                LinkProof.TRUSTED_EMAIL,
                identity.linkedAt().minusSeconds(1),
                identity.lastVerified(),
                identity.lastSynced());
    }
}
