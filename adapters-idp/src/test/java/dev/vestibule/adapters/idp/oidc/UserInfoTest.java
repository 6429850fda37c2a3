package dev.vestibule.adapters.idp.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.adapters.idp.Bench;
import dev.vestibule.adapters.idp.testing.Endpoint;
import dev.vestibule.adapters.idp.testing.Misbehaviour;
import dev.vestibule.adapters.idp.testing.Quirk;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.provider.ClaimMapping;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.UserInfoUse;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PersonName;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// OpenID Connect Core 1.0 §5.3.
class UserInfoTest {
    private static final Bench BENCH = new Bench();
    private static final EmailAssertion ASSERTED = new EmailAssertion.Verified(new EmailAddress("person@idp.example"));

    @AfterAll
    static void close() {
        BENCH.close();
    }

    private static int asked(Provider provider) {
        return BENCH.tenant(provider).requests(Endpoint.USERINFO);
    }

    private static Refusal refusedFor(Misbehaviour misbehaviour, Quirk... quirks) {
        Provider provider = Bench.with(BENCH.providerWith(quirks), UserInfoUse.ALWAYS);
        BENCH.tenant(provider).misbehaves(misbehaviour, Endpoint.USERINFO);
        return BENCH.refused(provider);
    }

    @Nested
    class When_it_is_asked {
        @Test
        void automatically_not_when_the_id_token_says_all_that_is_mapped() {
            var provider = BENCH.provider();

            BENCH.proven(provider);

            assertEquals(0, asked(provider));
        }

        @Test
        void automatically_when_a_mapped_claim_is_missing() {
            var provider = BENCH.providerWith(Quirk.CLAIMS_ONLY_IN_USERINFO);

            assertEquals(ASSERTED, BENCH.proven(provider).email());
            assertEquals(1, asked(provider));
        }

        @Test
        void automatically_not_to_learn_whether_the_address_was_verified() {
            var provider = BENCH.providerWith(Quirk.NO_EMAIL_VERIFIED);

            assertEquals(
                    new EmailAssertion.Unstated(new EmailAddress("person@idp.example")),
                    BENCH.proven(provider).email());
            assertEquals(0, asked(provider));
        }

        @Test
        void always() {
            var provider = Bench.with(BENCH.provider(), UserInfoUse.ALWAYS);

            BENCH.proven(provider);

            assertEquals(1, asked(provider));
        }

        @Test
        void never() {
            var provider = Bench.with(BENCH.providerWith(Quirk.CLAIMS_ONLY_IN_USERINFO), UserInfoUse.NEVER);

            assertEquals(new EmailAssertion.Absent(), BENCH.proven(provider).email());
            assertEquals(0, asked(provider));
        }
    }

    @Nested
    class Section_5_3_2_response {
        @Test
        void about_another_subject_it_is_refused() {
            assertEquals(Refusal.SUBJECT_MISMATCH, refusedFor(Misbehaviour.USERINFO_OF_ANOTHER_SUBJECT));
        }

        @Test
        void about_no_subject_it_is_refused() {
            assertEquals(Refusal.SUBJECT_MISMATCH, refusedFor(Misbehaviour.USERINFO_WITHOUT_SUBJECT));
        }

        @Test
        void as_a_signed_token_it_is_verified_and_read() {
            var provider = BENCH.providerWith(Quirk.CLAIMS_ONLY_IN_USERINFO, Quirk.USERINFO_AS_TOKEN);

            assertEquals(ASSERTED, BENCH.proven(provider).email());
        }

        @ParameterizedTest(name = "{0} ends in {1}")
        @CsvSource({
            "USERINFO_TOKEN_FOR_ANOTHER_CLIENT, AUDIENCE_MISMATCH",
            "USERINFO_TOKEN_OF_ANOTHER_ISSUER, ISSUER_MISMATCH",
            "USERINFO_TOKEN_UNSIGNED, ALGORITHM_NOT_ALLOWED",
            "USERINFO_TOKEN_EXPIRED, TOKEN_EXPIRED",
            "USERINFO_OF_ANOTHER_SUBJECT, SUBJECT_MISMATCH"
        })
        void a_signed_token_must_hold_as_a_token(Misbehaviour misbehaviour, Refusal refusal) {
            assertEquals(refusal, refusedFor(misbehaviour, Quirk.USERINFO_AS_TOKEN));
        }
    }

    /// What it is asked for is no more than the subject, which is signed already.
    @Nested
    class When_it_is_out {
        private static Provider wanted(ClaimMapping mapping) {
            return Bench.with(BENCH.providerWith(Quirk.NO_EMAIL), mapping);
        }

        @ParameterizedTest
        @EnumSource(names = {"DEAD", "SERVER_ERROR", "TOO_MANY_REQUESTS", "UNAUTHORIZED", "FORBIDDEN"})
        void the_signed_claims_stand(Misbehaviour misbehaviour) {
            var provider = wanted(ClaimMapping.STANDARD);
            BENCH.tenant(provider).misbehaves(misbehaviour, Endpoint.USERINFO);

            var identity = BENCH.proven(provider);

            assertEquals(new Subject("person-1"), identity.subject());
            assertEquals(new EmailAssertion.Absent(), identity.email());
            assertEquals(Optional.of(new PersonName("Person One")), identity.name());
            assertEquals(1, asked(provider));
        }

        @Test
        void it_may_hang_too() {
            try (Bench hasty = new Bench(Duration.ofSeconds(3))) {
                var provider = hasty.providerWith(Quirk.NO_EMAIL);
                // Making a key may take longer than the deadline on a busy machine.
                hasty.tenant(provider).rotateKeys();
                hasty.tenant(provider).misbehaves(Misbehaviour.SLOW, Endpoint.USERINFO);

                assertEquals(new Subject("person-1"), hasty.proven(provider).subject());
            }
        }

        @Test
        void a_subject_that_only_it_knows_is_not_to_be_had() {
            var provider = wanted(new ClaimMapping("employee", "email", "email_verified", "name"));
            BENCH.tenant(provider).misbehaves(Misbehaviour.SERVER_ERROR, Endpoint.USERINFO);

            assertEquals(Refusal.IDP_ERROR, BENCH.refused(provider));
        }

        @ParameterizedTest(name = "{0} ends in {1}")
        @CsvSource({
            "USERINFO_OF_ANOTHER_SUBJECT, SUBJECT_MISMATCH",
            "USERINFO_WITHOUT_SUBJECT, SUBJECT_MISMATCH",
            "NOT_JSON, USERINFO_INVALID",
            "NOT_FOUND, USERINFO_INVALID",
            "HUGE, IDP_RESPONSE_TOO_LARGE"
        })
        void what_it_does_say_must_hold(Misbehaviour misbehaviour, Refusal refusal) {
            var provider = wanted(ClaimMapping.STANDARD);
            BENCH.tenant(provider).misbehaves(misbehaviour, Endpoint.USERINFO);

            assertEquals(refusal, BENCH.refused(provider));
        }
    }

    /// Discovery 1.0 §3: `userinfo_signing_alg_values_supported`.
    @Nested
    class Signed_by_an_algorithm_of_its_own {
        @Test
        void it_is_read_where_the_provider_offers_that() {
            var provider = Bench.with(BENCH.providerWith(Quirk.USERINFO_SIGNED_WITH_ES256), UserInfoUse.ALWAYS);

            assertEquals(ASSERTED, BENCH.proven(provider).email());
        }

        @ParameterizedTest(name = "{0} ends in {1}")
        @CsvSource({
            "USERINFO_ALGORITHM_NOT_ANNOUNCED, ALGORITHM_NOT_ALLOWED",
            "USERINFO_TOKEN_UNSIGNED, ALGORITHM_NOT_ALLOWED",
            "USERINFO_TOKEN_FOR_ANOTHER_CLIENT, AUDIENCE_MISMATCH",
            "USERINFO_TOKEN_OF_ANOTHER_ISSUER, ISSUER_MISMATCH"
        })
        void it_must_hold_all_the_same(Misbehaviour misbehaviour, Refusal refusal) {
            assertEquals(refusal, refusedFor(misbehaviour, Quirk.USERINFO_SIGNED_WITH_ES256));
        }

        @Test
        void an_id_token_may_not_be_signed_by_it() {
            var provider = BENCH.providerWith(Quirk.USERINFO_SIGNED_WITH_ES256, Quirk.SIGNS_WITH_ES256);

            assertEquals(Refusal.ALGORITHM_NOT_ALLOWED, BENCH.refused(provider));
        }
    }

    @Nested
    class Section_5_3_3_errors {
        @ParameterizedTest(name = "{0} ends in {1}")
        @CsvSource({
            "HTML, USERINFO_INVALID",
            "NOT_JSON, USERINFO_INVALID",
            "NOT_UTF8, USERINFO_INVALID",
            "DUPLICATE_KEYS, USERINFO_INVALID",
            "REDIRECT, USERINFO_INVALID",
            "NOT_FOUND, USERINFO_INVALID",
            "HUGE, IDP_RESPONSE_TOO_LARGE",
            "DEAD, IDP_UNREACHABLE",
            "SERVER_ERROR, IDP_ERROR"
        })
        void each_misbehaviour_has_its_refusal(Misbehaviour misbehaviour, Refusal refusal) {
            assertEquals(refusal, refusedFor(misbehaviour));
        }
    }
}
