package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.ALICES_ADDRESS;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.LONG_AGO;
import static dev.vestibule.application.testing.Cast.MALLORY;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.Cast.identity;
import static dev.vestibule.application.testing.Cast.member;
import static dev.vestibule.application.testing.Cast.unverified;
import static dev.vestibule.application.testing.Cast.user;
import static dev.vestibule.application.testing.Cast.verified;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PasswordHash;
import dev.vestibule.domain.user.PersonName;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserEmail;
import dev.vestibule.domain.user.UserStanding;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class UsersContract extends StoreContract {
    private static final PasswordHash HASH = new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA");
    private static final PasswordHash OTHER_HASH = new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$b3RoZXI");

    @Test
    void an_account_is_found_by_id_with_or_without_a_name() {
        User nameless =
                new User(user(0x1, "nameless").id(), BOB.username(), Optional.empty(), BOB.standing(), LONG_AGO);
        given(stores -> stores.users().remove(BOB.id()));
        given(stores -> stores.users().add(nameless));

        assertEquals(Optional.of(ALICE), read(stores -> stores.users().find(ALICE.id())));
        assertEquals(Optional.of(nameless), read(stores -> stores.users().find(nameless.id())));
        assertEquals(Optional.empty(), read(stores -> stores.users().find(BOB.id())));
    }

    @Test
    void a_username_is_free_or_taken() {
        User impostor = user(0xbad, ALICE.username().value());

        assertThrows(
                ConcurrentModificationException.class,
                () -> given(stores -> stores.users().add(impostor)));
    }

    @Test
    void a_locked_account_can_be_saved() {
        User changed = new User(
                ALICE.id(),
                ALICE.username(),
                Optional.of(new PersonName("A. Liddell")),
                UserStanding.SUSPENDED,
                LONG_AGO);

        given(stores -> {
            assertEquals(Optional.of(ALICE), stores.users().lock(ALICE.id()));
            stores.users().save(changed);
        });

        assertEquals(Optional.of(changed), read(stores -> stores.users().find(ALICE.id())));
    }

    @Test
    void pages_come_in_the_order_of_ids() {
        Page<User> one = read(stores -> stores.users().list(new PageRequest(Optional.empty(), 2)));
        Page<User> two = read(stores -> stores.users().list(new PageRequest(one.next(), 2)));

        assertEquals(List.of(MALLORY, BOB), one.items());
        assertEquals(List.of(ALICE), two.items());
    }

    @Test
    void only_a_verified_address_has_an_owner_however_it_is_spelled() {
        given(stores -> {
            stores.users().addEmail(unverified(MALLORY, "alice@acme.example"));
            stores.users().addEmail(ALICES_ADDRESS);
            stores.users().addEmail(unverified(BOB, "bob@acme.example"));
        });

        assertEquals(Optional.of(ALICE), findOwner("ALICE@Acme.Example"));
        assertEquals(Optional.empty(), findOwner("bob@acme.example"));
        assertEquals(Optional.empty(), findOwner("alice+tag@acme.example"));
    }

    @Test
    void letters_that_only_look_alike_are_others() {
        given(stores -> stores.users().addEmail(verified(ALICE, "mike@acme.example")));

        assertEquals(Optional.of(ALICE), findOwner("MIKE@acme.example"));
        assertEquals(Optional.empty(), findOwner("m\u0131ke@acme.example"));
    }

    @Test
    void who_is_not_active_holds_an_address_but_owns_none() {
        given(stores -> stores.users().addEmail(ALICES_ADDRESS));
        User suspended = ALICE.withStanding(UserStanding.SUSPENDED);
        given(stores -> {
            stores.users().lock(ALICE.id());
            stores.users().save(suspended);
        });

        assertEquals(Optional.empty(), findOwner("alice@acme.example"));
        assertEquals(Optional.of(suspended), findHolder("ALICE@acme.example"));
        assertEquals(Optional.empty(), findHolder("bob@acme.example"));
    }

    @Test
    void an_address_is_verified_by_one_account_alone() {
        given(stores -> stores.users().addEmail(ALICES_ADDRESS));
        UserEmail second = verified(MALLORY, "Alice@ACME.example");

        assertThrows(
                ConcurrentModificationException.class,
                () -> given(stores -> stores.users().addEmail(second)));
    }

    @Test
    void verified_addresses_come_first_then_by_address() {
        UserEmail b = unverified(ALICE, "b@acme.example");
        UserEmail a = unverified(ALICE, "a@acme.example");
        UserEmail z = verified(ALICE, "z@acme.example");
        given(stores -> List.of(b, a, z).forEach(stores.users()::addEmail));

        assertEquals(List.of(z, a, b), read(stores -> stores.users().listEmails(ALICE.id())));
    }

    @Test
    void released_addresses_can_be_proven_by_others() {
        given(stores -> stores.users().addEmail(ALICES_ADDRESS));

        given(stores -> stores.users().releaseEmails(ALICE.id()));
        given(stores -> stores.users().addEmail(verified(BOB, "alice@acme.example")));

        assertEquals(Optional.of(BOB), findOwner("alice@acme.example"));
        assertEquals(
                List.of(unverified(ALICE, "alice@acme.example")),
                read(stores -> stores.users().listEmails(ALICE.id())));
    }

    @Test
    void retiring_takes_all_unverified_claims_and_only_them() {
        given(stores -> {
            stores.users().addEmail(unverified(MALLORY, "ALICE@acme.example"));
            stores.users().addEmail(unverified(MALLORY, "m@globex.example"));
            stores.users().addEmail(ALICES_ADDRESS);
        });

        given(stores -> stores.users().retireUnverifiedClaims(ALICES_ADDRESS.address()));

        assertEquals(
                List.of(unverified(MALLORY, "m@globex.example")),
                read(stores -> stores.users().listEmails(MALLORY.id())));
        assertEquals(List.of(ALICES_ADDRESS), read(stores -> stores.users().listEmails(ALICE.id())));
    }

    @Test
    void a_password_is_set_and_replaced() {
        assertEquals(Optional.empty(), read(stores -> stores.users().findPassword(ALICE.id())));

        given(stores -> stores.users().savePassword(ALICE.id(), OTHER_HASH));
        given(stores -> stores.users().savePassword(ALICE.id(), HASH));

        assertEquals(Optional.of(HASH), read(stores -> stores.users().findPassword(ALICE.id())));
        assertEquals(Optional.empty(), read(stores -> stores.users().findPassword(BOB.id())));
    }

    @Test
    void everything_of_a_removed_account_goes_with_it() {
        given(stores -> {
            stores.users().addEmail(ALICES_ADDRESS);
            stores.users().savePassword(ALICE.id(), HASH);
            stores.members().add(member(ACME, ALICE, OrganizationRole.MEMBER));
            stores.identities().add(identity(OKTA, ALICE, "alice"));
        });

        given(stores -> {
            stores.users().lock(ALICE.id());
            stores.users().remove(ALICE.id());
        });

        assertEquals(Optional.empty(), read(stores -> stores.users().find(ALICE.id())));
        assertEquals(List.of(), read(stores -> stores.users().listEmails(ALICE.id())));
        assertEquals(Optional.empty(), read(stores -> stores.users().findPassword(ALICE.id())));
        assertEquals(Optional.empty(), read(stores -> stores.members().find(ACME.id(), ALICE.id())));
        assertEquals(List.of(), read(stores -> stores.identities().list(ACME.id(), ALICE.id())));
    }

    private Optional<User> findOwner(String address) {
        return read(stores -> stores.users().findOwner(new EmailAddress(address)));
    }

    private Optional<User> findHolder(String address) {
        return read(stores -> stores.users().findHolder(new EmailAddress(address)));
    }
}
