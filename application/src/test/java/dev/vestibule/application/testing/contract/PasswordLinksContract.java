package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.ALICES_ADDRESS;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.BOBS_ADDRESS;
import static dev.vestibule.application.testing.Cast.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vestibule.domain.mailbox.MailedTokenHash;
import dev.vestibule.domain.user.PasswordLink;
import dev.vestibule.domain.user.PasswordLinkId;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserEmail;
import java.time.Instant;
import java.util.ConcurrentModificationException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class PasswordLinksContract extends StoreContract {
    private static final MailedTokenHash FIRST = token("ab");
    private static final MailedTokenHash SECOND = token("cd");
    private static final MailedTokenHash THIRD = token("ef");

    private static MailedTokenHash token(String pair) {
        return new MailedTokenHash(pair.repeat(32));
    }

    private static PasswordLink link(long id, User user, UserEmail email) {
        return PasswordLink.made(new PasswordLinkId(uuid(id)), Optional.of(user.id()), email.address(), NOW);
    }

    private Optional<PasswordLink> find(MailedTokenHash token) {
        return read(stores -> stores.passwordLinks().find(token));
    }

    @Test
    void a_link_is_found_by_its_token() {
        PasswordLink link = link(1, ALICE, ALICES_ADDRESS);
        given(stores -> stores.passwordLinks().add(link, FIRST));

        assertEquals(Optional.of(link), find(FIRST));
        assertEquals(Optional.empty(), find(SECOND));
    }

    @Test
    void a_link_may_be_nobodys() {
        PasswordLink link =
                PasswordLink.made(new PasswordLinkId(uuid(1)), Optional.empty(), ALICES_ADDRESS.address(), NOW);
        given(stores -> stores.passwordLinks().add(link, FIRST));

        assertEquals(Optional.of(link), find(FIRST));
    }

    @Test
    void a_token_leads_to_one_link() {
        given(stores -> stores.passwordLinks().add(link(1, ALICE, ALICES_ADDRESS), FIRST));

        assertThrows(
                ConcurrentModificationException.class,
                () -> given(stores -> stores.passwordLinks().add(link(2, BOB, BOBS_ADDRESS), FIRST)));
    }

    @Test
    void all_of_an_accounts_links_go_and_nobody_elses() {
        given(stores -> {
            stores.passwordLinks().add(link(1, ALICE, ALICES_ADDRESS), FIRST);
            stores.passwordLinks().add(link(2, ALICE, ALICES_ADDRESS), SECOND);
            stores.passwordLinks().add(link(3, BOB, BOBS_ADDRESS), THIRD);
        });

        given(stores -> stores.passwordLinks().removeAllOf(ALICE.id()));

        assertEquals(Optional.empty(), find(FIRST));
        assertEquals(Optional.empty(), find(SECOND));
        assertEquals(Optional.of(link(3, BOB, BOBS_ADDRESS)), find(THIRD));
    }

    @Test
    void a_link_goes_with_its_account() {
        given(stores -> stores.passwordLinks().add(link(1, ALICE, ALICES_ADDRESS), FIRST));

        given(stores -> {
            stores.users().lock(ALICE.id());
            stores.users().remove(ALICE.id());
        });

        assertEquals(Optional.empty(), find(FIRST));
    }

    @Test
    void sweeping_removes_what_is_over() {
        PasswordLink link = link(1, ALICE, ALICES_ADDRESS);
        given(stores -> stores.passwordLinks().add(link, FIRST));

        assertEquals(0, sweep(link.endsAt().minusMillis(1)));
        assertEquals(1, sweep(link.endsAt()));
        assertEquals(Optional.empty(), find(FIRST));
    }

    private int sweep(Instant now) {
        return write(stores -> stores.passwordLinks().sweep(now));
    }
}
