package dev.vestibule.adapters.idp.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import dev.vestibule.adapters.idp.Bench;
import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.json.Json;
import dev.vestibule.adapters.idp.json.JsonReader;
import dev.vestibule.domain.flow.ProviderAnswer.AuthorizationCode;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.AuthenticationEvidence;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.identity.EmailAssertion.Absent;
import dev.vestibule.domain.identity.EmailAssertion.Denied;
import dev.vestibule.domain.identity.EmailAssertion.Unstated;
import dev.vestibule.domain.identity.EmailAssertion.Verified;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.identity.VerifiedIdentity;
import dev.vestibule.domain.provider.ClaimMapping;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PersonName;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// OpenID Connect Core 1.0 §5.1, §5.7, and the mapping.
class ClaimReaderTest {
    private static final Provider PROVIDER =
            Bench.provider(new ProviderId(UUID.randomUUID()), Bench.config("https://idp.example"));
    private static final EmailAddress ADDRESS = new EmailAddress("ada@corp.example");

    private static VerifiedIdentity read(String idToken) {
        return checked(idToken, Optional.empty(), ClaimMapping.STANDARD)
                .fold(identity -> identity, refused -> fail(refused.detail()));
    }

    private static EmailAssertion email(String idToken, String userInfo) {
        return checked(idToken, Optional.of(userInfo), ClaimMapping.STANDARD)
                .fold(VerifiedIdentity::email, refused -> new Absent());
    }

    private static EmailAssertion email(String emailClaims) {
        return read("{\"sub\":\"s\"," + emailClaims + "}").email();
    }

    private static Checked<VerifiedIdentity> checked(String idToken, Optional<String> userInfo, ClaimMapping mapping) {
        Json.Document signed = document(idToken);
        Provider mapped = Bench.with(PROVIDER, mapping);
        Callback callback = new Callback(
                new Registration(mapped.id(), Bench.config(mapped)),
                Bench.SECRETS,
                new AuthorizationCode("code"),
                Instant.EPOCH);
        VerifiedIdToken verified = new VerifiedIdToken(signed.text("sub").orElseThrow(), signed);
        return ClaimReader.read(callback, new PersonClaims(verified, userInfo.map(ClaimReaderTest::document)));
    }

    private static Json.Document document(String text) {
        return assertInstanceOf(JsonReader.Reading.Whole.class, JsonReader.read(text))
                .document();
    }

    @Nested
    class Email_verified {
        @Test
        void only_the_json_value_true_means_verified() {
            assertEquals(new Verified(ADDRESS), email("\"email\":\"ada@corp.example\",\"email_verified\":true"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"false", "\"false\"", "\"False\""})
        void false_means_denied_however_it_is_written(String value) {
            assertEquals(new Denied(ADDRESS), email("\"email\":\"ada@corp.example\",\"email_verified\":" + value));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"true\"", "\"no\"", "1", "0", "null", "[true]", "{\"value\":true}", "\"\""})
        void anything_else_says_nothing(String value) {
            assertEquals(new Unstated(ADDRESS), email("\"email\":\"ada@corp.example\",\"email_verified\":" + value));
        }

        @Test
        void missing_says_nothing() {
            assertEquals(new Unstated(ADDRESS), email("\"email\":\"ada@corp.example\""));
        }
    }

    @Nested
    class Email {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "null",
                    "7",
                    "[\"ada@corp.example\"]",
                    "\"\"",
                    "\"ada\"",
                    "\"@corp.example\"",
                    "\"ada@\"",
                    "\"ada@localhost\"",
                    "\"ada@corp.example\\r\\nBcc: eve@evil.example\"",
                    "\"ada@corp.example \"",
                    "\"ada@stra\u00dfe.example\"",
                    "\"ada@\uff43orp.example\"",
                    "\"ada@corp\u3002example\"",
                    "\"ada@corp..example\"",
                    "\"ada@\u212acorp.example\"",
                    "\"ada@\u212a.b\u00fccher.example\"",
                    "\"ada@a\u200db.example\"",
                    "\"a\u202eda@corp.example\"",
                    "\"ada\u200b@corp.example\"",
                    "\"ada\u0085@corp.example\"",
                    "\"ada\u2028@corp.example\""
                })
        void what_is_no_usable_address_is_absent(String value) {
            assertEquals(new Absent(), email("\"email\":" + value + ",\"email_verified\":true"));
        }

        @Test
        void an_internationalized_domain_is_read_in_its_ascii_form() {
            assertEquals(
                    new Unstated(new EmailAddress("ada@xn--bcher-kva.example")),
                    email("\"email\":\"ada@B\u00fccher.example\""));
        }

        @Test
        void a_domain_in_capitals_is_the_same_domain() {
            assertEquals(
                    ADDRESS.key(),
                    email("\"email\":\"ada@CORP.example\"")
                            .address()
                            .orElseThrow()
                            .key());
        }
    }

    /// A flag about one address never vouches for another.
    @Nested
    class Email_from_two_statements {
        @Test
        void a_flag_from_userinfo_counts_for_the_same_address() {
            assertEquals(
                    new Verified(ADDRESS),
                    email(
                            "{\"sub\":\"s\",\"email\":\"ada@corp.example\"}",
                            "{\"sub\":\"s\",\"email\":\"ada@corp.example\",\"email_verified\":true}"));
        }

        @Test
        void a_flag_about_another_address_does_not_count() {
            assertEquals(
                    new Unstated(ADDRESS),
                    email(
                            "{\"sub\":\"s\",\"email\":\"ada@corp.example\"}",
                            "{\"sub\":\"s\",\"email\":\"eve@evil.example\",\"email_verified\":true}"));
        }

        @Test
        void a_signed_flag_does_not_count_for_an_address_from_userinfo() {
            assertEquals(
                    new Unstated(ADDRESS),
                    email("{\"sub\":\"s\",\"email_verified\":true}", "{\"sub\":\"s\",\"email\":\"ada@corp.example\"}"));
        }

        @Test
        void the_signed_statement_goes_first() {
            assertEquals(
                    new Denied(ADDRESS),
                    email(
                            "{\"sub\":\"s\",\"email\":\"ada@corp.example\",\"email_verified\":false}",
                            "{\"sub\":\"s\",\"email\":\"ada@corp.example\",\"email_verified\":true}"));
        }
    }

    @Nested
    class Mapped_subject {
        private static final ClaimMapping BY_NUMBER = new ClaimMapping("uid", "email", "email_verified", "name");

        private static String subject(String uid) {
            return checked("{\"sub\":\"s\",\"uid\":" + uid + "}", Optional.empty(), BY_NUMBER)
                    .fold(
                            identity -> identity.subject().value(),
                            refused -> refused.refusal().name());
        }

        @Test
        void a_text_is_taken_as_it_is() {
            assertEquals("0042", subject("\"0042\""));
        }

        @Test
        void a_whole_number_counts_as_its_digits() {
            assertEquals("42", subject("42"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "4.2",
                    "42.0",
                    "4e1",
                    "true",
                    "null",
                    "[\"a\"]",
                    "{}",
                    "\"\"",
                    "\" \"",
                    "\"a\\u0000b\"",
                    "\"a\u202eb\""
                })
        void anything_else_is_no_subject(String uid) {
            assertEquals(Refusal.IDENTITY_NOT_VALID.name(), subject(uid));
        }

        @Test
        void it_may_come_from_userinfo_which_is_about_the_same_sub() {
            var identity = checked("{\"sub\":\"s\"}", Optional.of("{\"sub\":\"s\",\"uid\":\"u\"}"), BY_NUMBER);

            assertEquals("u", identity.<String>fold(proven -> proven.subject().value(), refused -> ""));
        }

        @Test
        void sub_never_comes_from_userinfo() {
            assertEquals(new Subject("s"), read("{\"sub\":\"s\"}").subject());
        }
    }

    @Nested
    class The_rest {
        @Test
        void a_name_is_optional() {
            assertEquals(Optional.empty(), read("{\"sub\":\"s\",\"name\":7}").name());
            assertEquals(
                    Optional.empty(), read("{\"sub\":\"s\",\"name\":\" \"}").name());
            assertEquals(
                    Optional.of(new PersonName("Ada")),
                    read("{\"sub\":\"s\",\"name\":\"Ada\"}").name());
        }

        @Test
        void a_strange_name_is_cleaned_and_ends_nothing() {
            assertEquals(
                    Optional.of(new PersonName("Ada L")),
                    read("{\"sub\":\"s\",\"name\":\"A\u202eda\u2028L\"}").name());
            assertEquals(
                    Optional.empty(),
                    read("{\"sub\":\"s\",\"name\":\"\u200b\u202e\"}").name());
        }

        @Test
        void evidence_that_cannot_be_kept_is_none() {
            var odd = "{\"sub\":\"s\",\"sid\":7,\"acr\":\"\",\"amr\":[\"pwd\",1],\"auth_time\":\"now\"}";

            assertEquals(AuthenticationEvidence.NONE, read(odd).evidence());
        }
    }
}
