package dev.vestibule.adapters.idp.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.adapters.idp.Bench;
import dev.vestibule.adapters.idp.testing.Endpoint;
import dev.vestibule.adapters.idp.testing.Misbehaviour;
import dev.vestibule.application.port.out.world.IdentityProviders.Destination;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// OpenID Connect Discovery 1.0 §3, §4.
class DiscoveryTest {
    private static final Bench BENCH = new Bench();

    @AfterAll
    static void close() {
        BENCH.close();
    }

    private static Refusal nowhere(Provider provider) {
        return assertInstanceOf(Destination.Nowhere.class, BENCH.authorize(provider))
                .refusal();
    }

    private static Refusal nowhere(Misbehaviour misbehaviour) {
        Provider provider = BENCH.provider();
        BENCH.tenant(provider).misbehaves(misbehaviour, Endpoint.DISCOVERY);
        return nowhere(provider);
    }

    private static Refusal nowhere(String issuer) {
        return nowhere(Bench.provider(new ProviderId(UUID.randomUUID()), Bench.config(issuer)));
    }

    @Nested
    class Section_4_1_request {
        @Test
        void an_issuer_with_a_slash_at_its_end_is_asked_without_doubling_it_and_compared_with_it() {
            var provider = BENCH.provider();
            var withSlash = Bench.provider(
                    provider.id(), Bench.config(BENCH.tenant(provider).issuer() + "/"));

            assertEquals(Refusal.ISSUER_MISMATCH, nowhere(withSlash));
            assertEquals(1, BENCH.tenant(provider).requests(Endpoint.DISCOVERY));
        }

        @ParameterizedTest
        @CsvSource({
            "https://idp.example/?tenant=1, DISCOVERY_INVALID",
            "https://idp.example/#here, DISCOVERY_INVALID",
            "idp.example, DISCOVERY_INVALID",
            "urn:idp:example, DISCOVERY_INVALID",
            "https://user:secret@idp.example, IDP_ADDRESS_REFUSED",
            "ftp://idp.example, IDP_ADDRESS_REFUSED",
            "http://10.0.0.1, IDP_ADDRESS_REFUSED",
            "https://169.254.169.254, IDP_ADDRESS_REFUSED",
            "https://[::1], IDP_ADDRESS_REFUSED",
            "https://idp.invalid, IDP_UNREACHABLE"
        })
        void an_issuer_that_is_not_a_public_server_is_not_called(String issuer, Refusal refusal) {
            assertEquals(refusal, nowhere(issuer));
        }
    }

    @Nested
    class Section_4_3_validation {
        @Test
        void metadata_of_another_issuer_is_refused() {
            assertEquals(Refusal.ISSUER_MISMATCH, nowhere(Misbehaviour.METADATA_OF_ANOTHER_ISSUER));
        }

        @Test
        void metadata_without_a_required_endpoint_is_refused() {
            assertEquals(Refusal.DISCOVERY_INVALID, nowhere(Misbehaviour.METADATA_WITHOUT_TOKEN_ENDPOINT));
        }

        @ParameterizedTest(name = "{0} ends in {1}")
        @CsvSource({
            "NOT_JSON, DISCOVERY_INVALID",
            "HTML, DISCOVERY_INVALID",
            "NOT_FOUND, DISCOVERY_INVALID",
            "REDIRECT, DISCOVERY_INVALID",
            "DUPLICATE_KEYS, DISCOVERY_INVALID",
            "DEEP_JSON, DISCOVERY_INVALID",
            "HUGE, IDP_RESPONSE_TOO_LARGE",
            "DEAD, IDP_UNREACHABLE",
            "SERVER_ERROR, IDP_ERROR",
            "TOO_MANY_REQUESTS, IDP_BUSY"
        })
        void what_cannot_be_read_is_refused(Misbehaviour misbehaviour, Refusal refusal) {
            assertEquals(refusal, nowhere(misbehaviour));
        }
    }

    /// ASVS 5.0 §13.2.4: addresses that a stranger names.
    @Nested
    class Endpoints {
        @ParameterizedTest
        @CsvSource({"TOKEN_ENDPOINT_AT_CLOUD_METADATA", "JWKS_IN_PRIVATE_NETWORK", "USERINFO_BY_ANOTHER_SCHEME"})
        void an_endpoint_that_may_not_be_called_spoils_the_metadata(Misbehaviour misbehaviour) {
            assertEquals(Refusal.IDP_ADDRESS_REFUSED, nowhere(misbehaviour));
        }
    }

    @Nested
    class Remembering {
        @Test
        void metadata_is_read_once_in_five_minutes() {
            var provider = BENCH.provider();
            BENCH.authorize(provider);
            BENCH.authorize(provider);
            BENCH.clock.pass(Kept.FRESH);

            BENCH.authorize(provider);

            assertEquals(2, BENCH.tenant(provider).requests(Endpoint.DISCOVERY));
        }

        @Test
        void metadata_serves_on_while_the_provider_is_out_of_reach() {
            var provider = BENCH.provider();
            BENCH.authorize(provider);
            BENCH.tenant(provider).misbehaves(Misbehaviour.SERVER_ERROR, Endpoint.DISCOVERY);
            BENCH.clock.pass(Kept.FRESH);

            assertInstanceOf(Destination.At.class, BENCH.authorize(provider));
            BENCH.clock.pass(Kept.OUTLIVES_OUTAGE);
            assertEquals(Refusal.IDP_ERROR, nowhere(provider));
        }

        @Test
        void metadata_that_became_wrong_is_not_outlived() {
            var provider = BENCH.provider();
            BENCH.authorize(provider);
            BENCH.tenant(provider).misbehaves(Misbehaviour.METADATA_OF_ANOTHER_ISSUER);
            BENCH.clock.pass(Kept.FRESH.plus(Duration.ofSeconds(1)));

            assertEquals(Refusal.ISSUER_MISMATCH, nowhere(provider));
        }

        @Test
        void two_providers_at_one_issuer_share_nothing() {
            var provider = BENCH.provider();
            BENCH.authorize(provider);

            BENCH.authorize(Bench.provider(new ProviderId(UUID.randomUUID()), Bench.config(provider)));

            assertEquals(2, BENCH.tenant(provider).requests(Endpoint.DISCOVERY));
        }
    }
}
