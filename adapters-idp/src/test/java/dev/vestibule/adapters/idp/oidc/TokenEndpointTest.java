package dev.vestibule.adapters.idp.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.adapters.idp.Bench;
import dev.vestibule.adapters.idp.testing.Endpoint;
import dev.vestibule.adapters.idp.testing.Misbehaviour;
import dev.vestibule.adapters.idp.testing.Quirk;
import dev.vestibule.adapters.idp.testing.RegisteredClient;
import dev.vestibule.application.port.out.world.IdentityProviders.Answer;
import dev.vestibule.domain.flow.ProviderAnswer;
import dev.vestibule.domain.flow.ProviderAnswer.AuthorizationCode;
import dev.vestibule.domain.flow.ProviderAnswer.Outcome;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.provider.ClientAuthentication;
import dev.vestibule.domain.provider.ClientSecret;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.UserInfoUse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// OpenID Connect Core 1.0 §3.1.3; RFC 6749 §2.3.1, §4.1, §5.
class TokenEndpointTest {
    private static final Bench BENCH = new Bench();

    @AfterAll
    static void close() {
        BENCH.close();
    }

    private static Provider with(Provider provider, ClientAuthentication authentication, String secret) {
        OidcConfig now = Bench.config(provider);
        return Bench.with(
                provider,
                new OidcConfig(
                        now.issuer(),
                        now.clientId(),
                        new ClientSecret(secret),
                        now.scopes(),
                        authentication,
                        now.userInfo(),
                        now.mapping(),
                        now.algorithms()));
    }

    private static Answer answering(Outcome outcome) {
        return BENCH.verify(BENCH.provider(), new ProviderAnswer(Optional.empty(), Optional.empty(), outcome));
    }

    /// RFC 6749 §2.3.1. The bench's id and secret hold every character that needs encoding.
    @Nested
    class Client_authentication {
        @Test
        void in_the_header_id_and_secret_are_form_encoded_first() {
            var provider = BENCH.provider();

            BENCH.proven(provider);

            assertEquals(List.of(), BENCH.tenant(provider).complaints());
        }

        @Test
        void in_the_body_they_stand_beside_the_code_and_not_in_the_header() {
            var provider = BENCH.provider();
            BENCH.tenant(provider)
                    .register(RegisteredClient.post(
                            Bench.CLIENT_ID, Bench.CLIENT_SECRET, Bench.SELF.redirectUri(provider.id())));

            BENCH.proven(with(provider, ClientAuthentication.CLIENT_SECRET_POST, Bench.CLIENT_SECRET));
        }

        @Test
        void a_wrong_secret_is_the_organizations_to_mend() {
            var provider = with(BENCH.provider(), ClientAuthentication.CLIENT_SECRET_BASIC, "another");

            var refused = assertInstanceOf(Answer.Refused.class, BENCH.signIn(provider));

            assertEquals(Refusal.TOKEN_REQUEST_REJECTED, refused.refusal());
            assertEquals("invalid_client, 401", refused.detail());
        }
    }

    /// RFC 6749 §4.1.2, §4.1.2.1.
    @Nested
    class The_browsers_answer {
        @Test
        void a_code_is_good_once() {
            var provider = BENCH.provider();
            var answer = BENCH.visit(provider);
            BENCH.verify(provider, answer);

            assertEquals(Refusal.TOKEN_REQUEST_REJECTED, Bench.refusal(BENCH.verify(provider, answer)));
        }

        @Test
        void a_no_is_passed_on_with_its_code() {
            assertEquals(
                    new Answer.Refused(Refusal.IDP_ERROR, "access_denied"),
                    answering(new Outcome.Denied("access_denied")));
        }

        @Test
        void what_is_no_error_code_is_not_shown() {
            assertEquals(
                    new Answer.Refused(Refusal.IDP_ERROR, "an unreadable error code"),
                    answering(new Outcome.Denied("<script>alert(1)</script>")));
        }

        @Test
        void neither_code_nor_error_is_no_answer() {
            assertEquals(Refusal.CALLBACK_INVALID, Bench.refusal(answering(new Outcome.Malformed())));
        }

        @Test
        void an_empty_code_is_no_answer() {
            assertEquals(
                    Refusal.CALLBACK_INVALID,
                    Bench.refusal(answering(new Outcome.Granted(new AuthorizationCode(" ")))));
        }

        @Test
        void a_code_of_any_characters_is_sent_as_it_is_and_rejected() {
            assertEquals(
                    Refusal.TOKEN_REQUEST_REJECTED,
                    Bench.refusal(answering(new Outcome.Granted(new AuthorizationCode("a&b=c d\r\nü")))));
        }
    }

    /// §3.1.3.3, §3.1.3.4 and RFC 6749 §5.
    @Nested
    class The_endpoints_answer {
        @ParameterizedTest(name = "{0} ends in {1}")
        @CsvSource({
            "NO_ID_TOKEN, ID_TOKEN_MISSING",
            "ID_TOKEN_AS_NUMBER, ID_TOKEN_INVALID",
            "NO_ACCESS_TOKEN, IDP_RESPONSE_INVALID",
            "ACCESS_TOKEN_WITH_LINE_BREAK, IDP_RESPONSE_INVALID",
            "FOREIGN_TOKEN_TYPE, IDP_RESPONSE_INVALID",
            "INVALID_GRANT, TOKEN_REQUEST_REJECTED",
            "INVALID_GRANT_WITH_OK, TOKEN_REQUEST_REJECTED",
            "DEAD, IDP_UNREACHABLE",
            "HUGE, IDP_RESPONSE_TOO_LARGE",
            "DEEP_JSON, IDP_RESPONSE_INVALID",
            "DUPLICATE_KEYS, IDP_RESPONSE_INVALID",
            "HUGE_NUMBER, IDP_RESPONSE_INVALID",
            "NOT_JSON, IDP_RESPONSE_INVALID",
            "NOT_UTF8, IDP_RESPONSE_INVALID",
            "HTML, IDP_RESPONSE_INVALID",
            "REDIRECT, IDP_RESPONSE_INVALID",
            "SERVER_ERROR, IDP_ERROR",
            "TOO_MANY_REQUESTS, IDP_BUSY",
            "NOT_FOUND, IDP_RESPONSE_INVALID"
        })
        void each_misbehaviour_has_its_refusal(Misbehaviour misbehaviour, Refusal refusal) {
            assertEquals(refusal, BENCH.refusedFor(misbehaviour));
        }

        @Test
        void without_an_access_token_it_is_enough_where_nothing_is_asked_for_with_it() {
            var provider = BENCH.providerWith(Quirk.NO_ACCESS_TOKEN_HASH);
            BENCH.tenant(provider).misbehaves(Misbehaviour.NO_ACCESS_TOKEN);

            assertEquals(new Subject("person-1"), BENCH.proven(provider).subject());
        }

        @Test
        void without_an_access_token_it_is_not_enough_where_userinfo_is_always_asked() {
            var provider = Bench.with(BENCH.providerWith(Quirk.NO_ACCESS_TOKEN_HASH), UserInfoUse.ALWAYS);
            BENCH.tenant(provider).misbehaves(Misbehaviour.NO_ACCESS_TOKEN);

            assertEquals(Refusal.IDP_RESPONSE_INVALID, BENCH.refused(provider));
        }

        @ParameterizedTest(name = "{0} is cut off")
        @EnumSource(names = {"SLOW", "DRIP"})
        void who_takes_too_long_is_cut_off(Misbehaviour misbehaviour) {
            try (Bench hasty = new Bench(Duration.ofMillis(1500))) {
                assertEquals(Refusal.IDP_TIMEOUT, hasty.refusedFor(misbehaviour));
            }
        }

        @Test
        void a_providers_prose_is_not_repeated() {
            var provider = BENCH.provider();
            BENCH.tenant(provider).misbehaves(Misbehaviour.INVALID_GRANT);

            var refused = assertInstanceOf(Answer.Refused.class, BENCH.signIn(provider));

            assertFalse(refused.detail().contains("do not show me"));
        }

        @Test
        void after_an_endpoint_has_moved_the_next_sign_in_reads_the_metadata_again() {
            var provider = BENCH.provider();
            BENCH.proven(provider);
            BENCH.tenant(provider).misbehaves(Misbehaviour.NOT_FOUND);

            BENCH.refused(provider);

            assertEquals(2, BENCH.tenant(provider).requests(Endpoint.DISCOVERY));
        }
    }
}
