package dev.vestibule.adapters.idp.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.idp.Bench;
import dev.vestibule.adapters.idp.testing.Endpoint;
import dev.vestibule.adapters.idp.testing.Misbehaviour;
import dev.vestibule.adapters.idp.testing.Quirk;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.provider.Provider;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// OpenID Connect Core 1.0 §10.1.1: a rotation never costs a login, a flood of unknown keys never costs the provider.
class JwksCacheTest {
    private static final Bench BENCH = new Bench();

    @AfterAll
    static void close() {
        BENCH.close();
    }

    private static int fetches(Provider provider) {
        return BENCH.tenant(provider).requests(Endpoint.JWKS);
    }

    private static void signsIn(Provider provider) {
        assertEquals(new Subject("person-1"), BENCH.proven(provider).subject());
    }

    @Nested
    class Remembering {
        @Test
        void ten_sign_ins_cost_one_fetch() {
            var provider = BENCH.provider();

            IntStream.range(0, 10).forEach(_ -> signsIn(provider));

            assertEquals(1, fetches(provider));
        }

        @Test
        void keys_are_read_again_after_five_minutes() {
            var provider = BENCH.provider();
            signsIn(provider);
            BENCH.clock.pass(Kept.FRESH);

            signsIn(provider);

            assertEquals(2, fetches(provider));
        }

        @Test
        void keys_serve_on_while_the_provider_cannot_give_them() {
            var provider = BENCH.provider();
            signsIn(provider);
            BENCH.tenant(provider).misbehaves(Misbehaviour.SERVER_ERROR, Endpoint.JWKS);
            BENCH.clock.pass(Kept.FRESH);

            signsIn(provider);
            signsIn(provider);

            assertEquals(2, fetches(provider));
        }

        @Test
        void of_one_provider_the_keys_of_one_source_are_kept() {
            var provider = BENCH.provider();
            var elsewhere = BENCH.server.tenant("moved-" + provider.id());
            elsewhere.register(BENCH.client(provider.id()));
            signsIn(provider);
            signsIn(Bench.with(provider, Bench.config(elsewhere.issuer())));

            signsIn(provider);

            assertEquals(2, fetches(provider));
        }

        @Test
        void a_provider_configured_anew_uses_none_of_its_former_keys() {
            var provider = BENCH.provider();
            signsIn(provider);
            var elsewhere = BENCH.server.tenant("elsewhere-" + provider.id());
            elsewhere.register(BENCH.client(provider.id()));

            signsIn(Bench.with(provider, Bench.config(elsewhere.issuer())));

            assertEquals(1, fetches(provider));
            assertEquals(1, elsewhere.requests(Endpoint.JWKS));
        }
    }

    @Nested
    class Rotation {
        @Test
        void a_new_key_is_fetched_at_once() {
            var provider = BENCH.provider();
            signsIn(provider);
            BENCH.tenant(provider).rotateKeys();

            signsIn(provider);

            assertEquals(2, fetches(provider));
        }

        @Test
        void a_new_key_without_an_id_is_fetched_at_once() {
            var provider = BENCH.providerWith(Quirk.NO_KEY_ID);
            signsIn(provider);
            BENCH.tenant(provider).rotateKeys();

            signsIn(provider);
        }

        @Test
        void many_rotations_in_a_row_cost_no_login() {
            var provider = BENCH.provider();

            IntStream.range(0, FetchBudget.BURST + 1).forEach(_ -> {
                BENCH.tenant(provider).rotateKeys();
                signsIn(provider);
            });
        }

        @Test
        void a_rotation_amid_a_flood_of_one_unknown_key_costs_no_login() {
            var provider = BENCH.provider();
            signsIn(provider);
            flood(provider, 20);
            BENCH.tenant(provider).behaves().rotateKeys();

            signsIn(provider);
        }
    }

    @Nested
    class Floods {
        @Test
        void unknown_keys_cost_the_provider_a_few_fetches() {
            var provider = BENCH.provider();
            signsIn(provider);

            flood(provider, 50);

            assertTrue(fetches(provider) <= 1 + FetchBudget.BURST, () -> fetches(provider) + " fetches");
        }

        @Test
        void wrong_signatures_cost_the_provider_a_few_fetches() {
            var provider = BENCH.provider();
            BENCH.tenant(provider).misbehaves(Misbehaviour.WRONG_SIGNATURE);

            IntStream.range(0, 20).forEach(_ -> assertEquals(Refusal.SIGNATURE_INVALID, BENCH.refused(provider)));

            assertTrue(fetches(provider) <= 1 + FetchBudget.BURST, () -> fetches(provider) + " fetches");
        }

        @Test
        void a_source_of_keys_that_moves_gains_no_fetches_by_it() {
            var provider = BENCH.provider();
            flood(provider, 20);
            var elsewhere = BENCH.server.tenant("flooding-" + provider.id());
            elsewhere.register(BENCH.client(provider.id())).misbehaves(Misbehaviour.UNKNOWN_KEY_ID);
            var moved = Bench.with(provider, Bench.config(elsewhere.issuer()));

            IntStream.range(0, 20).forEach(_ -> BENCH.refused(moved));

            assertTrue(elsewhere.requests(Endpoint.JWKS) <= 2);
        }

        @Test
        void the_budget_comes_back_with_time() {
            var provider = BENCH.provider();
            flood(provider, 20);
            int before = fetches(provider);
            BENCH.clock.pass(Duration.ofMinutes(1));

            flood(provider, 1);

            assertEquals(before + 1, fetches(provider));
        }

        @Test
        void a_flood_at_one_provider_takes_nothing_from_another() {
            flood(BENCH.provider(), 20);
            var other = BENCH.provider();
            signsIn(other);
            BENCH.tenant(other).rotateKeys();

            signsIn(other);
        }
    }

    private static void flood(Provider provider, int times) {
        BENCH.tenant(provider).misbehaves(Misbehaviour.UNKNOWN_KEY_ID);
        IntStream.range(0, times).forEach(_ -> assertEquals(Refusal.KEY_NOT_FOUND, BENCH.refused(provider)));
    }
}
