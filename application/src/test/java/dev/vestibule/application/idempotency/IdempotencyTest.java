package dev.vestibule.application.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vestibule.application.port.in.idempotency.ClaimRequest;
import dev.vestibule.application.port.in.idempotency.SettleRequest;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.CountingIds;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.idempotency.GivenAnswer;
import dev.vestibule.domain.idempotency.IdempotencyKey;
import dev.vestibule.domain.idempotency.RequestClaim;
import dev.vestibule.domain.idempotency.RequestClaimId;
import dev.vestibule.domain.idempotency.RequestPrint;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IdempotencyTest {
    private static final GivenAnswer ANSWER =
            new GivenAnswer(204, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final AdminBench bench = new AdminBench();
    private final IdempotencyUseCases door = IdempotencyUseCases.over(bench.world, new CountingIds(), bench.clock);
    private final Actor alice = bench.as(Cast.ALICE).actor();

    private ClaimRequest.Result claim(Actor actor, String print) {
        return door.claimRequest()
                .handle(new ClaimRequest.Command(actor, new IdempotencyKey("once"), new RequestPrint(print)));
    }

    private RequestClaimId claimed() {
        return assertInstanceOf(ClaimRequest.Result.Claimed.class, claim(alice, "this"))
                .claim();
    }

    private void settle(RequestClaimId claim, Optional<GivenAnswer> answer) {
        door.settleRequest().handle(new SettleRequest.Command(claim, answer));
    }

    @Test
    void a_request_that_was_answered_is_answered_the_same_again() {
        settle(claimed(), Optional.of(ANSWER));

        assertEquals(new ClaimRequest.Result.Answered(ANSWER), claim(alice, "this"));
    }

    @Test
    void while_the_first_runs_the_second_is_told_so() {
        claimed();
        bench.clock.advance(RequestClaim.LONGEST_RUN.minusMillis(1));

        assertEquals(new ClaimRequest.Result.UnderWay(), claim(alice, "this"));
    }

    @Test
    void what_left_no_answer_is_never_run_again() {
        claimed();
        bench.clock.advance(RequestClaim.LONGEST_RUN);

        assertEquals(new ClaimRequest.Result.OutcomeUnknown(), claim(alice, "this"));
    }

    @Test
    void an_answer_that_comes_late_is_still_the_answer() {
        RequestClaimId claim = claimed();
        bench.clock.advance(Duration.ofHours(1));
        settle(claim, Optional.of(ANSWER));

        assertEquals(new ClaimRequest.Result.Answered(ANSWER), claim(alice, "this"));
    }

    @Test
    void what_changed_nothing_may_be_tried_again() {
        settle(claimed(), Optional.empty());

        claimed();
    }

    @Test
    void a_key_stands_for_one_request_whether_or_not_it_was_answered() {
        RequestClaimId claim = claimed();

        assertEquals(new ClaimRequest.Result.KeyReused(), claim(alice, "that"));
        settle(claim, Optional.of(ANSWER));
        assertEquals(new ClaimRequest.Result.KeyReused(), claim(alice, "that"));
    }

    @Test
    void after_a_day_a_key_is_new_again() {
        settle(claimed(), Optional.of(ANSWER));
        bench.clock.advance(RequestClaim.KEPT);

        claimed();
    }

    @Test
    void keys_of_others_do_not_matter() {
        claimed();

        assertInstanceOf(
                ClaimRequest.Result.Claimed.class, claim(bench.as(Cast.BOB).actor(), "this"));
        assertInstanceOf(ClaimRequest.Result.Claimed.class, claim(AdminBench.OPERATOR.actor(), "this"));
    }

    @Test
    void nobody_claims_nothing() {
        assertThrows(IllegalArgumentException.class, () -> claim(AdminBench.NOBODY.actor(), "this"));
    }
}
