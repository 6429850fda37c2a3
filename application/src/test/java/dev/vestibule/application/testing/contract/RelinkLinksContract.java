package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.Cast.member;
import static dev.vestibule.application.testing.Cast.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vestibule.domain.flow.RelinkLink;
import dev.vestibule.domain.flow.RelinkLinkId;
import dev.vestibule.domain.mailbox.MailedTokenHash;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.OrganizationRole;
import java.time.Instant;
import java.util.ConcurrentModificationException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class RelinkLinksContract extends StoreContract {
    private static final MailedTokenHash FIRST = new MailedTokenHash("ab".repeat(32));
    private static final MailedTokenHash SECOND = new MailedTokenHash("cd".repeat(32));
    private static final Member ALICE_AT_ACME = member(ACME, ALICE, OrganizationRole.MEMBER);
    private static final Member BOB_AT_ACME = member(ACME, BOB, OrganizationRole.MEMBER);
    private static final RelinkLink LINK = link(1, ALICE_AT_ACME);

    private static RelinkLink link(long id, Member member) {
        return RelinkLink.made(new RelinkLinkId(uuid(id)), OKTA, member, NOW);
    }

    @BeforeEach
    void alice_and_bob_are_members() {
        given(stores -> {
            stores.members().add(ALICE_AT_ACME);
            stores.members().add(BOB_AT_ACME);
        });
    }

    private Optional<RelinkLink> find(MailedTokenHash token) {
        return read(stores -> stores.relinkLinks().find(token));
    }

    @Test
    void a_link_is_found_by_its_token_and_locked_by_its_own_organization() {
        given(stores -> stores.relinkLinks().put(LINK, FIRST));

        assertEquals(Optional.of(LINK), find(FIRST));
        assertEquals(Optional.empty(), find(SECOND));
        assertEquals(Optional.of(LINK), write(stores -> stores.relinkLinks().lock(ACME.id(), LINK.id())));
        assertEquals(Optional.empty(), write(stores -> stores.relinkLinks().lock(GLOBEX.id(), LINK.id())));
    }

    @Test
    void a_newer_link_takes_the_place_of_the_older() {
        RelinkLink newer = link(2, ALICE_AT_ACME);
        given(stores -> stores.relinkLinks().put(LINK, FIRST));

        given(stores -> stores.relinkLinks().put(newer, SECOND));

        assertEquals(Optional.empty(), find(FIRST));
        assertEquals(Optional.empty(), write(stores -> stores.relinkLinks().lock(ACME.id(), LINK.id())));
        assertEquals(Optional.of(newer), find(SECOND));
    }

    @Test
    void members_do_not_share_links() {
        given(stores -> {
            stores.relinkLinks().put(LINK, FIRST);
            stores.relinkLinks().put(link(2, BOB_AT_ACME), SECOND);
        });

        assertEquals(Optional.of(LINK), find(FIRST));
        assertEquals(Optional.of(link(2, BOB_AT_ACME)), find(SECOND));
    }

    @Test
    void a_token_leads_to_one_link() {
        given(stores -> stores.relinkLinks().put(LINK, FIRST));

        assertThrows(
                ConcurrentModificationException.class,
                () -> given(stores -> stores.relinkLinks().put(link(2, BOB_AT_ACME), FIRST)));
    }

    @Test
    void a_link_that_was_used_is_gone() {
        given(stores -> stores.relinkLinks().put(LINK, FIRST));

        given(stores -> {
            stores.relinkLinks().lock(ACME.id(), LINK.id());
            stores.relinkLinks().remove(LINK.id());
        });

        assertEquals(Optional.empty(), find(FIRST));
    }

    @Test
    void a_link_goes_with_its_membership() {
        given(stores -> stores.relinkLinks().put(LINK, FIRST));

        given(stores -> {
            stores.members().lock(ACME.id(), ALICE.id());
            stores.members().remove(ALICE_AT_ACME.id());
        });

        assertEquals(Optional.empty(), find(FIRST));
    }

    @Test
    void sweeping_removes_what_is_over() {
        given(stores -> stores.relinkLinks().put(LINK, FIRST));

        assertEquals(0, sweep(LINK.endsAt().minusMillis(1)));
        assertEquals(1, sweep(LINK.endsAt()));
        assertEquals(Optional.empty(), find(FIRST));
    }

    private int sweep(Instant now) {
        return write(stores -> stores.relinkLinks().sweep(now));
    }
}
