package dev.vestibule.adapters.idp.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.adapters.idp.Bench;
import dev.vestibule.adapters.idp.testing.Endpoint;
import dev.vestibule.adapters.idp.testing.Misbehaviour;
import dev.vestibule.adapters.idp.testing.Quirk;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.SigningAlgorithm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// OpenID Connect Core 1.0 §3.1.3.7 steps 6 to 8 and §10.1; RFC 8725 §3.
class SignatureTest {
    private static final Bench BENCH = new Bench();

    @AfterAll
    static void close() {
        BENCH.close();
    }

    private static void refuses(Refusal refusal, Misbehaviour misbehaviour) {
        assertEquals(refusal, BENCH.refusedFor(misbehaviour));
    }

    private static void accepts(SigningAlgorithm algorithm, Quirk... quirks) {
        var provider = Bench.with(BENCH.providerWith(quirks), algorithm);

        assertEquals(new Subject("person-1"), BENCH.proven(provider).subject());
    }

    @Nested
    class Step_6_signature {
        @Test
        void a_signature_by_another_key_is_refused() {
            refuses(Refusal.SIGNATURE_INVALID, Misbehaviour.WRONG_SIGNATURE);
        }

        @Test
        void a_token_changed_since_is_refused() {
            refuses(Refusal.SIGNATURE_INVALID, Misbehaviour.TAMPERED);
        }

        @Test
        void a_key_that_the_provider_does_not_have_is_refused() {
            refuses(Refusal.KEY_NOT_FOUND, Misbehaviour.UNKNOWN_KEY_ID);
        }

        @Test
        void a_key_id_is_a_text() {
            refuses(Refusal.ID_TOKEN_INVALID, Misbehaviour.KEY_ID_AS_NUMBER);
        }

        @Test
        void a_key_id_has_at_most_255_characters() {
            refuses(Refusal.ID_TOKEN_INVALID, Misbehaviour.KEY_ID_TOO_LONG);
        }
    }

    /// Step 7 and RFC 8725 §3.1, §3.2.
    @Nested
    class Step_7_algorithm {
        @Test
        void none_is_no_algorithm() {
            refuses(Refusal.ALGORITHM_NOT_ALLOWED, Misbehaviour.ALGORITHM_NONE);
        }

        @Test
        void a_public_key_is_no_secret() {
            refuses(Refusal.ALGORITHM_NOT_ALLOWED, Misbehaviour.HMAC_WITH_PUBLIC_KEY);
        }

        @Test
        void an_algorithm_that_was_not_pinned_is_refused_though_the_key_is_good() {
            refuses(Refusal.ALGORITHM_NOT_ALLOWED, Misbehaviour.ALGORITHM_NOT_PINNED);
        }

        @Test
        void an_algorithm_that_the_provider_took_up_since_is_refused() {
            assertEquals(Refusal.ALGORITHM_NOT_ALLOWED, BENCH.refused(BENCH.providerWith(Quirk.SIGNS_WITH_ES256)));
        }

        @Test
        void ps256_verifies() {
            accepts(SigningAlgorithm.PS256, Quirk.SIGNS_WITH_PS256);
        }

        @Test
        void es256_verifies() {
            accepts(SigningAlgorithm.ES256, Quirk.SIGNS_WITH_ES256, Quirk.SENDS_CODE_HASH);
        }

        @Test
        void eddsa_verifies() {
            accepts(SigningAlgorithm.EDDSA, Quirk.SIGNS_WITH_EDDSA, Quirk.SENDS_CODE_HASH);
        }

        @Test
        void eddsa_by_another_key_is_refused() {
            var provider = Bench.with(BENCH.providerWith(Quirk.SIGNS_WITH_EDDSA), SigningAlgorithm.EDDSA);
            BENCH.tenant(provider).misbehaves(Misbehaviour.WRONG_SIGNATURE);

            assertEquals(Refusal.SIGNATURE_INVALID, BENCH.refused(provider));
        }
    }

    /// A provider whose discovery could not be read when it was set up.
    @Nested
    class While_unasked {
        private static Provider unasked(Quirk... quirks) {
            return Bench.unasked(BENCH.providerWith(quirks));
        }

        private static void refuses(Refusal refusal, Misbehaviour misbehaviour) {
            var provider = unasked();
            BENCH.tenant(provider).misbehaves(misbehaviour);

            assertEquals(refusal, BENCH.refused(provider));
        }

        @ParameterizedTest
        @EnumSource(
                names = {"SIGNS_WITH_PS256", "SIGNS_WITH_ES256", "SIGNS_WITH_EDDSA", "SEVERAL_KEYS_AND_UNKNOWN_TYPES"})
        void what_it_offers_now_is_accepted(Quirk quirk) {
            assertEquals(new Subject("person-1"), BENCH.proven(unasked(quirk)).subject());
        }

        @Test
        void what_it_does_not_offer_is_not() {
            refuses(Refusal.ALGORITHM_NOT_ALLOWED, Misbehaviour.ALGORITHM_NOT_PINNED);
        }

        @ParameterizedTest
        @EnumSource(names = {"ALGORITHM_NONE", "HMAC_WITH_PUBLIC_KEY"})
        void what_we_refuse_from_anybody_is_refused_though_it_is_offered(Misbehaviour misbehaviour) {
            refuses(Refusal.ALGORITHM_NOT_ALLOWED, misbehaviour);
        }

        @Test
        void a_provider_that_offers_nothing_we_accept_signs_nobody_in() {
            refuses(Refusal.ALGORITHM_NOT_ALLOWED, Misbehaviour.ALGORITHMS_WE_REFUSE);
        }
    }

    /// RFC 7515 §4.1: what a header may say, and we do not hear.
    @Nested
    class Headers {
        @Test
        void keys_at_an_address_in_the_header_are_never_fetched() {
            refuses(Refusal.KEY_NOT_FOUND, Misbehaviour.ATTACKER_KEY_URL);
        }

        @Test
        void keys_in_the_header_are_never_used() {
            refuses(Refusal.SIGNATURE_INVALID, Misbehaviour.ATTACKER_KEY_IN_HEADER);
        }

        @Test
        void critical_headers_are_refused() {
            refuses(Refusal.ID_TOKEN_INVALID, Misbehaviour.CRITICAL_HEADER);
        }

        @Test
        void a_header_about_an_unencoded_payload_is_refused_whatever_it_says() {
            refuses(Refusal.ID_TOKEN_INVALID, Misbehaviour.UNENCODED_PAYLOAD_HEADER);
        }

        @Test
        void a_token_of_another_type_is_refused() {
            refuses(Refusal.ID_TOKEN_INVALID, Misbehaviour.ACCESS_TOKEN_TYPE);
        }
    }

    /// RFC 7517 §5; OpenID Connect Core 1.0 §10.1.
    @Nested
    class Key_sets {
        @Test
        void an_rsa_key_below_2048_bits_verifies_nothing() {
            refuses(Refusal.KEY_NOT_FOUND, Misbehaviour.WEAK_RSA_KEY);
        }

        @Test
        void zeros_before_a_short_rsa_key_do_not_make_it_longer() {
            refuses(Refusal.KEY_NOT_FOUND, Misbehaviour.WEAK_RSA_KEY_WITH_ZEROS_BEFORE_IT);
        }

        @Test
        void keys_of_unknown_types_and_for_encryption_are_passed_over() {
            accepts(SigningAlgorithm.RS256, Quirk.SEVERAL_KEYS_AND_UNKNOWN_TYPES);
        }

        @Test
        void without_a_key_id_every_fitting_key_is_tried() {
            accepts(SigningAlgorithm.RS256, Quirk.NO_KEY_ID, Quirk.SEVERAL_KEYS_AND_UNKNOWN_TYPES);
        }

        @Test
        void a_key_set_that_cannot_be_read_is_refused() {
            assertEquals(Refusal.IDP_RESPONSE_INVALID, BENCH.refusedFor(Misbehaviour.NOT_JSON, Endpoint.JWKS));
        }
    }
}
