package dev.vestibule.adapters.persistence.idempotency;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.domain.idempotency.GivenAnswer;
import dev.vestibule.domain.idempotency.IdempotencyKey;
import dev.vestibule.domain.idempotency.RequestClaim;
import dev.vestibule.domain.idempotency.RequestClaimId;
import dev.vestibule.domain.idempotency.RequestPrint;
import dev.vestibule.domain.idempotency.Requester;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SealedAnswerTest {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @BeforeEach
    void two_requests_were_answered_with_secrets() {
        answered(1, "first");
        answered(2, "second");
    }

    private static RequestClaim claim(long id, String key) {
        return RequestClaim.of(
                new RequestClaimId(Cast.uuid(id)),
                new Requester("key|1"),
                new IdempotencyKey(key),
                new RequestPrint("print-hush"),
                NOW);
    }

    private static void answered(long id, String key) {
        var answer =
                new GivenAnswer(201, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("vst_hush"));
        POSTGRES.persistence().unitOfWork().execute(stores -> {
            RequestClaim claim = stores.requestClaims().claim(claim(id, key), NOW.minusSeconds(1));
            stores.requestClaims().answer(claim.id(), answer);
            return claim;
        });
    }

    @Test
    void neither_what_was_asked_nor_what_was_answered_can_be_read() throws SQLException {
        try (var connection = POSTGRES.persistence().database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select string_agg(c::text, '') from request_claims c")) {
            rows.next();

            assertFalse(rows.getString(1).contains("hush"));
        }
    }

    @Test
    void an_answer_that_was_copied_to_another_claim_does_not_open() {
        POSTGRES.persistence()
                .database()
                .run("update request_claims set sealed_answer = (select sealed_answer from request_claims"
                        + " where idempotency_key = 'second') where idempotency_key = 'first'");

        assertThrows(
                IllegalStateException.class,
                () -> POSTGRES.persistence()
                        .unitOfWork()
                        .execute(stores -> stores.requestClaims().claim(claim(3, "first"), NOW.minusSeconds(1))));
    }
}
