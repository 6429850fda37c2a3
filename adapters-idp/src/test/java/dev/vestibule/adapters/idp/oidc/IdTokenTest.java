package dev.vestibule.adapters.idp.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.adapters.idp.Bench;
import dev.vestibule.adapters.idp.testing.Misbehaviour;
import dev.vestibule.adapters.idp.testing.Quirk;
import dev.vestibule.domain.flow.ProviderAnswer;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.provider.Provider;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// OpenID Connect Core 1.0 §3.1.3.7, by its steps. Not applicable: step 1 (we register no encryption, so an encrypted
/// token is refused), step 8 (HMAC is never accepted), step 12 (no `acr` is requested), step 13 (no `max_age`).
class IdTokenTest {
    private static final Bench BENCH = new Bench();

    @AfterAll
    static void close() {
        BENCH.close();
    }

    private static void refuses(Refusal refusal, Misbehaviour misbehaviour) {
        assertEquals(refusal, BENCH.refusedFor(misbehaviour));
    }

    private static void accepts(Quirk quirk) {
        assertEquals(
                new Subject("person-1"), BENCH.proven(BENCH.providerWith(quirk)).subject());
    }

    @Nested
    class Step_1_encryption {
        @Test
        void an_encrypted_token_is_refused() {
            refuses(Refusal.ID_TOKEN_INVALID, Misbehaviour.ENCRYPTED_GARBAGE);
        }

        @Test
        void what_is_no_token_is_refused() {
            refuses(Refusal.ID_TOKEN_INVALID, Misbehaviour.NOT_A_TOKEN);
        }
    }

    @Nested
    class Step_2_issuer {
        @Test
        void the_issuer_must_be_the_configured_one_exactly() {
            refuses(Refusal.ISSUER_MISMATCH, Misbehaviour.WRONG_ISSUER);
        }
    }

    @Nested
    class Step_3_audience {
        @Test
        void the_audience_must_name_our_client() {
            refuses(Refusal.AUDIENCE_MISMATCH, Misbehaviour.WRONG_AUDIENCE);
        }

        @Test
        void the_audience_may_be_a_list() {
            accepts(Quirk.AUDIENCE_AS_LIST);
        }

        @Test
        void one_audience_named_twice_is_one() {
            accepts(Quirk.AUDIENCE_TWICE);
        }
    }

    @Nested
    class Steps_4_and_5_authorized_party {
        @Test
        void with_other_audiences_the_authorized_party_must_be_there() {
            refuses(Refusal.AUTHORIZED_PARTY_MISMATCH, Misbehaviour.OTHER_AUDIENCES_WITHOUT_AUTHORIZED_PARTY);
        }

        @Test
        void with_other_audiences_it_must_be_us() {
            accepts(Quirk.OTHER_AUDIENCES);
        }

        @Test
        void where_there_is_one_it_must_be_us() {
            refuses(Refusal.AUTHORIZED_PARTY_MISMATCH, Misbehaviour.WRONG_AUTHORIZED_PARTY);
        }
    }

    @Nested
    class Step_9_expiry {
        @Test
        void an_expired_token_is_refused() {
            refuses(Refusal.TOKEN_EXPIRED, Misbehaviour.EXPIRED);
        }

        @Test
        void it_holds_for_the_clock_skew_longer_and_then_no_more() {
            var provider = BENCH.provider();
            var answer = BENCH.visit(provider);
            var late = BENCH.visit(provider);

            assertEquals(Refusal.TOKEN_EXPIRED, refusalAfter(Duration.ofMinutes(6), provider, late));
            assertEquals("Proven", kindAfter(Duration.ofSeconds(359), provider, answer));
        }

        @Test
        void the_expiry_is_required() {
            refuses(Refusal.ID_TOKEN_INVALID, Misbehaviour.MISSING_EXPIRY);
        }

        @Test
        void the_expiry_is_a_number() {
            refuses(Refusal.ID_TOKEN_INVALID, Misbehaviour.EXPIRY_AS_TEXT);
        }

        @Test
        void the_expiry_is_a_time_that_exists() {
            refuses(Refusal.ID_TOKEN_INVALID, Misbehaviour.EXPIRY_BEYOND_TIME);
        }

        @Test
        void a_token_is_not_used_before_its_time() {
            refuses(Refusal.TOKEN_NOT_YET_VALID, Misbehaviour.NOT_YET_VALID);
        }

        private static String kindAfter(Duration time, Provider provider, ProviderAnswer answer) {
            return BENCH.verifyAfter(time, provider, answer).getClass().getSimpleName();
        }

        private static Refusal refusalAfter(Duration time, Provider provider, ProviderAnswer answer) {
            return Bench.refusal(BENCH.verifyAfter(time, provider, answer));
        }
    }

    @Nested
    class Step_10_issued_at {
        @Test
        void a_token_from_the_future_is_refused() {
            refuses(Refusal.TOKEN_NOT_YET_VALID, Misbehaviour.ISSUED_IN_FUTURE);
        }

        @Test
        void a_token_older_than_a_flow_may_be_is_refused() {
            refuses(Refusal.TOKEN_EXPIRED, Misbehaviour.ISSUED_LONG_AGO);
        }

        @Test
        void the_time_of_issue_is_required() {
            refuses(Refusal.ID_TOKEN_INVALID, Misbehaviour.MISSING_ISSUED_AT);
        }
    }

    @Nested
    class Step_11_nonce {
        @Test
        void the_nonce_must_be_this_flows() {
            refuses(Refusal.NONCE_MISMATCH, Misbehaviour.WRONG_NONCE);
        }

        @Test
        void the_nonce_must_be_there() {
            refuses(Refusal.NONCE_MISMATCH, Misbehaviour.MISSING_NONCE);
        }
    }

    @Nested
    class Section_2_claims {
        @Test
        void the_subject_is_required() {
            refuses(Refusal.IDENTITY_NOT_VALID, Misbehaviour.MISSING_SUBJECT);
        }

        @Test
        void the_subject_is_a_text() {
            refuses(Refusal.IDENTITY_NOT_VALID, Misbehaviour.NUMERIC_SUBJECT);
        }

        @Test
        void the_subject_has_something_in_it() {
            refuses(Refusal.IDENTITY_NOT_VALID, Misbehaviour.BLANK_SUBJECT);
        }

        @Test
        void the_subject_has_at_most_255_characters() {
            refuses(Refusal.IDENTITY_NOT_VALID, Misbehaviour.SUBJECT_TOO_LONG);
        }

        @Test
        void the_subject_has_nothing_in_it_that_is_not_seen() {
            refuses(Refusal.IDENTITY_NOT_VALID, Misbehaviour.SUBJECT_WITH_WHAT_IS_NOT_SEEN);
        }

        @Test
        void nobody_was_authenticated_in_the_future() {
            refuses(Refusal.ID_TOKEN_INVALID, Misbehaviour.AUTHENTICATED_IN_FUTURE);
        }

        @Test
        void a_claim_is_there_once() {
            refuses(Refusal.ID_TOKEN_INVALID, Misbehaviour.DUPLICATE_CLAIM);
        }
    }

    /// §3.1.3.8 and §3.3.2.10.
    @Nested
    class Hashes {
        @Test
        void the_access_token_must_be_the_one_that_the_token_names() {
            refuses(Refusal.TOKEN_HASH_MISMATCH, Misbehaviour.WRONG_ACCESS_TOKEN_HASH);
        }

        @Test
        void the_access_token_that_the_token_names_must_be_there() {
            refuses(Refusal.IDP_RESPONSE_INVALID, Misbehaviour.NO_ACCESS_TOKEN);
        }

        @Test
        void the_code_must_be_the_one_that_the_token_names() {
            refuses(Refusal.TOKEN_HASH_MISMATCH, Misbehaviour.WRONG_CODE_HASH);
        }

        @Test
        void a_matching_code_hash_is_fine() {
            accepts(Quirk.SENDS_CODE_HASH);
        }
    }
}
