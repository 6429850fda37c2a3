package dev.vestibule.adapters.idp.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.idp.Bench;
import dev.vestibule.adapters.idp.testing.Endpoint;
import dev.vestibule.adapters.idp.testing.Misbehaviour;
import dev.vestibule.application.port.out.world.IdentityProviders.Answer;
import dev.vestibule.domain.flow.ProviderAnswer;
import dev.vestibule.domain.provider.Provider;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ManyCallbacksTest {
    private static final Bench BENCH = new Bench();
    private static final Executor THREADS = work -> Thread.ofVirtual().start(work);

    @AfterAll
    static void close() {
        BENCH.close();
    }

    private static List<ProviderAnswer> answers(Provider provider, int count) {
        return IntStream.range(0, count).mapToObj(_ -> BENCH.visit(provider)).toList();
    }

    private static Set<String> outcomes(Provider provider, List<ProviderAnswer> answers) {
        var verifying = answers.stream()
                .map(answer -> CompletableFuture.supplyAsync(() -> BENCH.verify(provider, answer), THREADS))
                .toList();
        return verifying.stream()
                .map(CompletableFuture::join)
                .map(ManyCallbacksTest::said)
                .collect(Collectors.toSet());
    }

    private static String said(Answer answer) {
        return switch (answer) {
            case Answer.Proven(var identity) -> identity.subject().value();
            case Answer.Refused(var refusal, var detail) -> refusal + ": " + detail;
        };
    }

    @Test
    void a_thousand_at_once_are_all_proven_with_one_fetch_of_metadata_and_keys() {
        var provider = BENCH.provider();
        var answers = answers(provider, 1000);

        assertEquals(Set.of("person-1"), outcomes(provider, answers));
        assertEquals(1000, BENCH.tenant(provider).requests(Endpoint.TOKEN));
        assertEquals(1, BENCH.tenant(provider).requests(Endpoint.DISCOVERY));
        assertEquals(1, BENCH.tenant(provider).requests(Endpoint.JWKS));
    }

    @Test
    void a_rotation_among_them_costs_nobody_the_login() {
        var provider = BENCH.provider();
        BENCH.proven(provider);
        var answers = answers(provider, 200);
        BENCH.tenant(provider).rotateKeys();

        assertEquals(Set.of("person-1"), outcomes(provider, answers));
        assertTrue(BENCH.tenant(provider).requests(Endpoint.JWKS) <= 1 + FetchBudget.BURST);
    }

    /// What an end-to-end test does after it has tried everything else.
    @Test
    void a_provider_that_did_everything_wrong_signs_in_once_it_does_right() {
        var provider = BENCH.provider();
        Stream.of(Misbehaviour.values())
                .filter(misbehaviour -> misbehaviour != Misbehaviour.SLOW && misbehaviour != Misbehaviour.DRIP)
                .filter(misbehaviour -> misbehaviour != Misbehaviour.ACCESS_DENIED)
                .forEach(misbehaviour -> {
                    BENCH.tenant(provider).behaves().misbehaves(misbehaviour);
                    BENCH.signIn(provider);
                });

        BENCH.tenant(provider).behaves();

        assertEquals("person-1", said(BENCH.signIn(provider)));
    }
}
