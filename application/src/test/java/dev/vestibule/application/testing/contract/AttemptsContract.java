package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.application.port.out.world.Attempts;
import dev.vestibule.application.port.out.world.Attempts.Verdict;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.session.ClientAddress;
import dev.vestibule.domain.user.EmailAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

public abstract class AttemptsContract {
    private static final ClientAddress HOME = new ClientAddress("192.0.2.1");
    private static final EmailAddress ALICES = new EmailAddress("alice@acme.example");
    private static final ClientAddress ELSEWHERE = new ClientAddress("198.51.100.7");

    protected abstract Attempts attempts();

    /// Moves the clock by which attempts are counted.
    protected abstract void advance(Duration duration);

    @Test
    void an_account_has_five_attempts_a_minute_from_one_address() {
        List<Verdict> verdicts = IntStream.range(0, 6)
                .mapToObj(_ -> attempts().password("alice@acme.example", HOME))
                .toList();

        assertEquals(Collections.nCopies(5, Verdict.ADMITTED), verdicts.subList(0, 5));
        assertEquals(Verdict.TOO_MANY, verdicts.getLast());
    }

    @Test
    void whoever_uses_up_an_accounts_attempts_elsewhere_does_not_shut_its_owner_out() {
        for (int minute = 0; minute < 30; minute++) {
            IntStream.range(0, 6).forEach(_ -> attempts().password("alice@acme.example", ELSEWHERE));
            advance(Duration.ofMinutes(1));
        }

        assertEquals(Verdict.ADMITTED, attempts().password("alice@acme.example", HOME));
    }

    @Test
    void a_right_password_counts_no_more() {
        for (int i = 0; i < 40; i++) {
            assertEquals(Verdict.ADMITTED, attempts().password("alice@acme.example", HOME));
            attempts().passwordWasRight("alice@acme.example", HOME);
        }
    }

    @Test
    void accounts_do_not_share_their_attempts() {
        IntStream.range(0, 6).forEach(_ -> attempts().password("alice@acme.example", HOME));

        assertEquals(Verdict.ADMITTED, attempts().password("bob@acme.example", HOME));
    }

    @Test
    void a_minute_later_there_are_attempts_again() {
        IntStream.range(0, 6).forEach(_ -> attempts().password("alice@acme.example", HOME));

        advance(Duration.ofMinutes(1));

        assertEquals(Verdict.ADMITTED, attempts().password("alice@acme.example", HOME));
    }

    @Test
    void an_account_has_a_hundred_attempts_an_hour_from_everywhere_together() {
        List<Verdict> verdicts = IntStream.range(0, 101)
                .mapToObj(i -> attempts().password("alice@acme.example", new ClientAddress("192.0.2." + i)))
                .toList();

        assertEquals(Collections.nCopies(100, Verdict.ADMITTED), verdicts.subList(0, 100));
        assertEquals(Verdict.TOO_MANY, verdicts.getLast());
    }

    @Test
    void an_account_has_thirty_attempts_an_hour_from_one_address() {
        int admitted = 0;
        for (int minute = 0; minute < 12; minute++) {
            for (int i = 0; i < 5; i++) {
                Verdict verdict = attempts().password("alice@acme.example", HOME);
                admitted += verdict == Verdict.ADMITTED ? 1 : 0;
            }
            advance(Duration.ofMinutes(1));
        }

        // 30, and what comes back of them in the twelve minutes that this takes.
        assertTrue(admitted >= 30 && admitted <= 36, "admitted " + admitted);
    }

    @Test
    void an_address_has_thirty_attempts_a_minute_whomever_they_are_for() {
        List<Verdict> verdicts = IntStream.range(0, 31)
                .mapToObj(i -> attempts().password("person" + i + "@acme.example", HOME))
                .toList();

        assertEquals(Collections.nCopies(30, Verdict.ADMITTED), verdicts.subList(0, 30));
        assertEquals(Verdict.TOO_MANY, verdicts.getLast());
    }

    @Test
    void attempts_at_once_are_counted_one_by_one() {
        List<Verdict> verdicts = StoreContract.race(20, () -> attempts().password("alice@acme.example", HOME));

        assertEquals(5, Collections.frequency(verdicts, Verdict.ADMITTED));
    }

    @Test
    void an_address_is_mailed_three_times_an_hour_and_each_kind_for_itself() {
        assertEquals(3, admitted(4, _ -> attempts().relinkLinkMail(ACME.id(), ALICES)));

        assertEquals(3, admitted(4, _ -> attempts().passwordLinkMail(ALICES)));
        assertEquals(Verdict.ADMITTED, attempts().relinkLinkMail(ACME.id(), new EmailAddress("bob@acme.example")));
        advance(Duration.ofMinutes(20));
        assertEquals(Verdict.ADMITTED, attempts().relinkLinkMail(ACME.id(), ALICES));
        assertEquals(Verdict.ADMITTED, attempts().passwordLinkMail(ALICES));
    }

    @Test
    void an_organization_uses_up_only_its_own_links_to_an_address() {
        assertEquals(3, admitted(20, _ -> attempts().relinkLinkMail(GLOBEX.id(), ALICES)));

        assertEquals(3, admitted(20, _ -> attempts().relinkLinkMail(ACME.id(), ALICES)));
    }

    @Test
    void an_organization_mails_sixty_links_an_hour() {
        assertEquals(
                60,
                admitted(61, i -> attempts().relinkLinkMail(ACME.id(), new EmailAddress("person" + i + "@x.example"))));

        assertEquals(Verdict.ADMITTED, attempts().relinkLinkMail(GLOBEX.id(), ALICES));
    }

    @Test
    void an_address_is_mailed_ten_links_an_hour_by_all_organizations_together() {
        assertEquals(10, admitted(12, i -> attempts().relinkLinkMail(new OrganizationId(uuid(i)), ALICES)));
    }

    private static long admitted(int times, IntFunction<Verdict> attempt) {
        return IntStream.range(0, times)
                .mapToObj(attempt)
                .filter(Verdict.ADMITTED::equals)
                .count();
    }

    @Test
    void spellings_of_one_address_are_one_target() {
        List.of("alice", "Alice", "ALICE")
                .forEach(name -> attempts().passwordLinkMail(new EmailAddress(name + "@Acme.example")));

        assertEquals(Verdict.TOO_MANY, attempts().passwordLinkMail(ALICES));
    }

    @Test
    void a_client_asks_for_ten_recoveries_a_minute() {
        List<Verdict> verdicts =
                IntStream.range(0, 11).mapToObj(_ -> attempts().recovery(HOME)).toList();

        assertEquals(Collections.nCopies(10, Verdict.ADMITTED), verdicts.subList(0, 10));
        assertEquals(Verdict.TOO_MANY, verdicts.getLast());
        assertEquals(Verdict.ADMITTED, attempts().recovery(ELSEWHERE));
        assertEquals(Verdict.ADMITTED, attempts().password("alice@acme.example", HOME));
    }
}
