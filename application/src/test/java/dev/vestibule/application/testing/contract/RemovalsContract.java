package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.MALLORY;
import static dev.vestibule.application.testing.Cast.OKTA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.membership.Newcomer;
import dev.vestibule.domain.membership.Readmission;
import dev.vestibule.domain.membership.Removal;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.UserId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class RemovalsContract extends StoreContract {
    private static final Removal.Called ALICES = called("alice");
    private static final Removal.Called STRANGE = called("strange");
    private static final EmailAddress ADDRESS = new EmailAddress("alice@acme.example");

    @BeforeEach
    void alice_was_removed_from_acme() {
        given(stores ->
                stores.removals().mark(new Removal(ACME.id(), ALICE.id(), Set.of(ALICES), Set.of(ADDRESS), NOW)));
    }

    private static Removal.Called called(String subject) {
        return new Removal.Called(OKTA.config().issuer(), new Subject(subject));
    }

    private Readmission ask(Organization organization, Optional<UserId> user, Removal.Called called, String... email) {
        Set<EmailAddress> addresses =
                Set.of(email).stream().map(EmailAddress::new).collect(java.util.stream.Collectors.toSet());
        return read(stores -> stores.removals().ask(organization.id(), new Newcomer(user, called, addresses)));
    }

    private Readmission stranger(Organization organization) {
        return ask(organization, Optional.of(MALLORY.id()), STRANGE, "mallory@globex.example");
    }

    @Test
    void the_account_the_subject_and_the_address_are_known_each_by_itself() {
        assertEquals(Readmission.BY_INVITATION, ask(ACME, Optional.of(ALICE.id()), STRANGE));
        assertEquals(Readmission.BY_INVITATION, ask(ACME, Optional.empty(), ALICES));
        assertEquals(
                Readmission.BY_INVITATION, ask(ACME, Optional.empty(), STRANGE, "x@y.example", "ALICE@acme.example"));
    }

    @Test
    void nobody_else_is_known() {
        var elsewhere = new Removal.Called(new Issuer("https://other.example"), ALICES.subject());

        assertEquals(Readmission.OPEN, stranger(ACME));
        assertEquals(Readmission.OPEN, ask(ACME, Optional.empty(), elsewhere));
        assertEquals(Readmission.OPEN, ask(ACME, Optional.empty(), STRANGE));
    }

    @Test
    void one_organization_marks_nobody_for_another() {
        assertEquals(Readmission.OPEN, ask(GLOBEX, Optional.of(ALICE.id()), ALICES, ADDRESS.text()));
    }

    @Test
    void a_second_mark_adds_to_the_first() {
        given(stores -> {
            stores.removals().mark(new Removal(ACME.id(), ALICE.id(), Set.of(ALICES), Set.of(ADDRESS), LATER));
            stores.removals().mark(new Removal(ACME.id(), ALICE.id(), Set.of(STRANGE), Set.of(), LATER));
        });

        assertEquals(Readmission.BY_INVITATION, ask(ACME, Optional.empty(), ALICES));
        assertEquals(Readmission.BY_INVITATION, ask(ACME, Optional.empty(), STRANGE));
    }

    @Test
    void what_is_lifted_for_the_account_is_lifted_whole() {
        given(stores -> stores.removals().lift(ACME.id(), ALICE.id(), Set.of()));

        assertEquals(Readmission.OPEN, ask(ACME, Optional.of(ALICE.id()), ALICES, ADDRESS.text()));
    }

    @Test
    void so_is_what_is_lifted_for_the_address() {
        given(stores -> stores.removals().lift(ACME.id(), BOB.id(), Set.of(new EmailAddress("Alice@acme.example"))));

        assertEquals(Readmission.OPEN, ask(ACME, Optional.of(ALICE.id()), ALICES, ADDRESS.text()));
    }

    @Test
    void what_is_lifted_for_somebody_else_or_elsewhere_stays() {
        given(stores -> {
            stores.removals().lift(ACME.id(), BOB.id(), Set.of(new EmailAddress("bob@acme.example")));
            stores.removals().lift(GLOBEX.id(), ALICE.id(), Set.of(ADDRESS));
        });

        assertEquals(Readmission.BY_INVITATION, ask(ACME, Optional.of(ALICE.id()), STRANGE));
    }

    @Test
    void a_mark_outlives_the_account() {
        given(stores -> stores.users().remove(ALICE.id()));

        assertEquals(Readmission.BY_INVITATION, ask(ACME, Optional.empty(), ALICES));
    }

    @Test
    void marks_go_with_their_organization() {
        given(stores -> stores.organizations().remove(ACME.id()));

        assertEquals(Readmission.OPEN, ask(ACME, Optional.of(ALICE.id()), ALICES, ADDRESS.text()));
    }
}
