package dev.vestibule.adapters.idp.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.adapters.idp.Bench;
import dev.vestibule.adapters.idp.testing.Endpoint;
import dev.vestibule.adapters.idp.testing.Misbehaviour;
import dev.vestibule.adapters.idp.testing.Quirk;
import dev.vestibule.domain.flow.ProviderAnswer;
import dev.vestibule.domain.flow.ProviderAnswer.Outcome;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.Subject;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// RFC 9207 §2.4, §3.
class ResponseIssuerTest {
    private static final Bench BENCH = new Bench();

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @Test
    void an_announced_issuer_that_matches_is_fine() {
        var provider = BENCH.providerWith(Quirk.ANNOUNCES_RESPONSE_ISSUER);

        assertEquals(new Subject("person-1"), BENCH.proven(provider).subject());
    }

    @Test
    void an_issuer_that_nobody_announced_and_that_matches_is_fine() {
        var provider = BENCH.providerWith(Quirk.SENDS_RESPONSE_ISSUER);

        assertEquals(new Subject("person-1"), BENCH.proven(provider).subject());
    }

    @Test
    void an_announced_issuer_must_be_there() {
        assertEquals(Refusal.RESPONSE_ISSUER_MISMATCH, BENCH.refusedFor(Misbehaviour.MISSING_RESPONSE_ISSUER));
    }

    @Test
    void another_issuer_is_refused_before_the_code_is_sent_anywhere() {
        var provider = BENCH.provider();
        BENCH.tenant(provider).misbehaves(Misbehaviour.WRONG_RESPONSE_ISSUER);

        assertEquals(Refusal.RESPONSE_ISSUER_MISMATCH, BENCH.refused(provider));
        assertEquals(0, BENCH.tenant(provider).requests(Endpoint.TOKEN));
    }

    @Test
    void an_error_of_another_issuer_is_not_this_providers() {
        var answer = new ProviderAnswer(
                Optional.empty(), Optional.of("https://victim.example"), new Outcome.Denied("access_denied"));

        assertEquals(Refusal.RESPONSE_ISSUER_MISMATCH, Bench.refusal(BENCH.verify(BENCH.provider(), answer)));
    }
}
