package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.port.out.store.MemberNotices.Kind;
import dev.vestibule.application.port.out.store.MemberNotices.Limit;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.user.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

public abstract class MemberNoticesContract extends StoreContract {
    private static final EmailAddress ALICE = new EmailAddress("alice@acme.example");
    private static final EmailAddress BOB = new EmailAddress("bob@acme.example");
    private static final EmailAddress CAROL = new EmailAddress("carol@acme.example");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Limit WEEKLY = new Limit(WEEK, 2, 100);

    private List<EmailAddress> admit(Instant now, Limit limit, EmailAddress... recipients) {
        return admit(ACME, Kind.LINK_REMINDER, now, limit, recipients);
    }

    private List<EmailAddress> admit(
            Organization organization, Kind kind, Instant now, Limit limit, EmailAddress... recipients) {
        return write(stores -> stores.memberNotices().admit(organization.id(), kind, List.of(recipients), limit, now));
    }

    @Test
    void everybody_is_admitted_once_in_the_order_given() {
        assertEquals(List.of(BOB, ALICE), admit(NOW, WEEKLY, BOB, ALICE, new EmailAddress("BOB@acme.example")));
        assertEquals(List.of(CAROL), admit(NOW, WEEKLY, ALICE, CAROL));
        assertEquals(List.of(), admit(NOW.plus(WEEK).minusMillis(1), WEEKLY, ALICE, BOB));
    }

    @Test
    void after_the_pause_again_until_it_was_often_enough() {
        admit(NOW, WEEKLY, ALICE);

        assertEquals(List.of(ALICE), admit(NOW.plus(WEEK), WEEKLY, ALICE));
        assertEquals(List.of(), admit(NOW.plus(WEEK.multipliedBy(2)), WEEKLY, ALICE));
    }

    @Test
    void in_a_new_period_it_counts_anew_but_the_pause_stays() {
        admit(NOW, WEEKLY, ALICE);
        admit(NOW.plus(WEEK), WEEKLY, ALICE);

        given(stores -> stores.memberNotices().restart(ACME.id(), Kind.LINK_REMINDER));

        assertEquals(List.of(), admit(NOW.plus(WEEK).plusSeconds(1), WEEKLY, ALICE));
        assertEquals(List.of(ALICE), admit(NOW.plus(WEEK.multipliedBy(2)), WEEKLY, ALICE));
    }

    @Test
    void within_an_hour_only_so_many_are_admitted() {
        var two = new Limit(WEEK, 2, 2);

        assertEquals(List.of(ALICE, BOB), admit(NOW, two, ALICE, BOB, CAROL));
        assertEquals(List.of(), admit(NOW.plus(Duration.ofMinutes(59)), two, ALICE, BOB, CAROL));
        assertEquals(List.of(CAROL), admit(NOW.plus(Duration.ofHours(1)), two, ALICE, BOB, CAROL));
    }

    @Test
    void organizations_and_kinds_count_for_themselves() {
        admit(NOW, WEEKLY, ALICE);

        assertEquals(List.of(ALICE), admit(GLOBEX, Kind.LINK_REMINDER, NOW, WEEKLY, ALICE));
        assertEquals(List.of(ALICE), admit(ACME, Kind.SSO_ENDED, NOW, WEEKLY, ALICE));
        given(stores -> stores.memberNotices().restart(GLOBEX.id(), Kind.LINK_REMINDER));
        admit(NOW.plus(WEEK), WEEKLY, ALICE);
        assertEquals(List.of(), admit(NOW.plus(WEEK.multipliedBy(2)), WEEKLY, ALICE));
    }

    @Test
    void of_many_at_once_one_is_admitted() {
        long admitted = race(8, () -> admit(NOW, WEEKLY, ALICE)).stream()
                .mapToLong(List::size)
                .sum();

        assertEquals(1, admitted);
    }

    @Test
    void sweeping_forgets_what_is_long_past() {
        admit(NOW, WEEKLY, ALICE);

        assertEquals(0, sweep(NOW));
        assertEquals(1, sweep(LATER));
        assertEquals(List.of(ALICE), admit(LATER, WEEKLY, ALICE));
    }

    private int sweep(Instant before) {
        return write(stores -> stores.memberNotices().sweep(before));
    }
}
