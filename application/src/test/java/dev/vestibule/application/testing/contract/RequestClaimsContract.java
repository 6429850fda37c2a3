package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.domain.idempotency.GivenAnswer;
import dev.vestibule.domain.idempotency.IdempotencyKey;
import dev.vestibule.domain.idempotency.RequestClaim;
import dev.vestibule.domain.idempotency.RequestClaimId;
import dev.vestibule.domain.idempotency.RequestPrint;
import dev.vestibule.domain.idempotency.Requester;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

public abstract class RequestClaimsContract extends StoreContract {
    private static final Instant LONG_AGO = NOW.minusSeconds(86_400);
    private static final GivenAnswer ANSWER = new GivenAnswer(
            201,
            Optional.of("application/json"),
            Optional.of("https://login.example/1"),
            Optional.of("\"1\""),
            Optional.of("{\"token\":\"hush\"}"));
    private static final GivenAnswer EMPTY =
            new GivenAnswer(204, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static RequestClaim claim(long id, String requester, String key) {
        return RequestClaim.of(
                new RequestClaimId(uuid(id)),
                new Requester(requester),
                new IdempotencyKey(key),
                new RequestPrint("p"),
                NOW);
    }

    private RequestClaim claimed(RequestClaim claim) {
        return write(stores -> stores.requestClaims().claim(claim, LONG_AGO));
    }

    @Test
    void the_first_claim_of_a_key_holds_it() {
        RequestClaim first = claim(1, "alice", "once");

        assertEquals(first, claimed(first));
        assertEquals(first, claimed(claim(2, "alice", "once")));
    }

    @Test
    void the_same_key_of_another_requester_is_another_key() {
        claimed(claim(1, "alice", "once"));
        RequestClaim bobs = claim(2, "bob", "once");

        assertEquals(bobs, claimed(bobs));
    }

    @Test
    void another_key_of_the_same_requester_is_free() {
        claimed(claim(1, "alice", "once"));
        RequestClaim other = claim(2, "alice", "Once");

        assertEquals(other, claimed(other));
    }

    @Test
    void answers_come_back_whole() {
        claimed(claim(1, "alice", "full"));
        claimed(claim(2, "alice", "empty"));
        given(stores -> {
            stores.requestClaims().answer(new RequestClaimId(uuid(1)), ANSWER);
            stores.requestClaims().answer(new RequestClaimId(uuid(2)), EMPTY);
        });

        assertEquals(Optional.of(ANSWER), claimed(claim(3, "alice", "full")).answer());
        assertEquals(Optional.of(EMPTY), claimed(claim(4, "alice", "empty")).answer());
    }

    @Test
    void a_claim_that_was_released_is_free_again() {
        claimed(claim(1, "alice", "once"));
        given(stores -> stores.requestClaims().release(new RequestClaimId(uuid(1))));
        RequestClaim second = claim(2, "alice", "once");

        assertEquals(second, claimed(second));
    }

    @Test
    void what_was_answered_is_not_released() {
        claimed(claim(1, "alice", "once"));
        given(stores -> {
            stores.requestClaims().answer(new RequestClaimId(uuid(1)), ANSWER);
            stores.requestClaims().release(new RequestClaimId(uuid(1)));
        });

        assertEquals(Optional.of(ANSWER), claimed(claim(2, "alice", "once")).answer());
    }

    @Test
    void a_claim_that_is_over_makes_room_with_its_answer() {
        claimed(claim(1, "alice", "once"));
        given(stores -> stores.requestClaims().answer(new RequestClaimId(uuid(1)), ANSWER));
        RequestClaim second = claim(2, "alice", "once");

        assertEquals(second, write(stores -> stores.requestClaims().claim(second, NOW)));
        given(stores -> stores.requestClaims().answer(new RequestClaimId(uuid(1)), EMPTY));
        assertEquals(second, claimed(claim(3, "alice", "once")));
    }

    @Test
    void the_sweep_takes_what_is_over_and_nothing_else() {
        claimed(claim(1, "alice", "once"));

        assertEquals(List.of(0, 1, 0), List.of(swept(NOW.minusMillis(1)), swept(NOW), swept(NOW)));
    }

    private int swept(Instant then) {
        return write(stores -> stores.requestClaims().sweep(then));
    }

    @Test
    void of_many_at_once_one_claims_the_key() {
        var number = new AtomicLong();
        List<RequestClaimId> holders = race(
                20,
                () -> claimed(claim(number.incrementAndGet(), "alice", "once")).id());

        assertEquals(1, holders.stream().distinct().count());
    }
}
