package dev.vestibule.adapters.idp.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.adapters.idp.Bench;
import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.json.Json;
import dev.vestibule.adapters.idp.outbound.OutboundHttp;
import dev.vestibule.adapters.idp.outbound.OutboundSettings;
import dev.vestibule.domain.provider.ProviderId;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// OpenID Connect Discovery 1.0 §3, §7. No address is called; the clear is open at 127.0.0.1.
class MetadataReaderTest {
    private static final OutboundHttp HTTP = new OutboundHttp(Bench.settings(OutboundSettings.STANDARD_DEADLINE));
    private static final String OVER_TLS = "https://127.0.0.1";
    private static final String IN_THE_CLEAR = "http://127.0.0.1";
    private static final String ITSELF = "https://sso.example";

    @AfterAll
    static void close() {
        HTTP.close();
    }

    private static final ProviderId PROVIDER = new ProviderId(new UUID(0, 1));

    private static Checked<ProviderMetadata> read(String issuer, String name, String endpoint) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("issuer", new Json.Text(issuer));
        members.put("authorization_endpoint", new Json.Text("https://idp.example/authorize"));
        members.put("token_endpoint", new Json.Text("https://127.0.0.1/token"));
        members.put("jwks_uri", new Json.Text("https://127.0.0.1/jwks"));
        members.put("userinfo_endpoint", new Json.Text("https://127.0.0.1/userinfo"));
        members.put(name, new Json.Text(endpoint));
        return new MetadataReader(HTTP, new RelyingParty(URI.create(ITSELF)))
                .read(new Registration(PROVIDER, Bench.config(issuer)).source(), new Json.Document(members));
    }

    private static String outcome(String issuer, String name, String endpoint) {
        return read(issuer, name, endpoint)
                .fold(_ -> "passed", refused -> refused.refusal().name());
    }

    /// §7.1.
    @Nested
    class Tls {
        @ParameterizedTest
        @ValueSource(strings = {"authorization_endpoint", "token_endpoint", "jwks_uri", "userinfo_endpoint"})
        void an_issuer_over_tls_has_no_endpoint_in_the_clear(String name) {
            assertEquals("DISCOVERY_INVALID", outcome(OVER_TLS, name, "http://127.0.0.1/here"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"authorization_endpoint", "token_endpoint", "jwks_uri", "userinfo_endpoint"})
        void an_issuer_in_the_clear_may_have_both(String name) {
            assertEquals("passed", outcome(IN_THE_CLEAR, name, "http://127.0.0.1/here"));
            assertEquals("passed", outcome(IN_THE_CLEAR, name, "https://127.0.0.1/here"));
        }
    }

    /// RFC 6749 §3.1; ASVS 5.0 §10.1.
    @Nested
    class Authorization_endpoint {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://idp.example/authorize#here",
                    "https://idp.example/authorize#",
                    "https://victim.example@idp.example/authorize",
                    "https://@idp.example/authorize",
                    "https://idp.example:0/authorize",
                    "https://idp.example:65536/authorize"
                })
        void what_is_no_plain_address_is_refused(String endpoint) {
            assertEquals("DISCOVERY_INVALID", outcome(OVER_TLS, "authorization_endpoint", endpoint));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://sso.example/auth/logout",
                    "https://sso.example:443/authorize",
                    "https://SSO.example/?next=here",
                    "HTTPS://sso.example"
                })
        void our_own_address_is_refused(String endpoint) {
            assertEquals("DISCOVERY_INVALID", outcome(OVER_TLS, "authorization_endpoint", endpoint));
        }

        @ParameterizedTest
        @ValueSource(strings = {"https://sso.example:8443/authorize", "https://idp.sso.example/authorize"})
        void another_port_or_host_is_another_address(String endpoint) {
            assertEquals("passed", outcome(OVER_TLS, "authorization_endpoint", endpoint));
        }

        @Test
        void a_provider_that_is_at_our_own_address_may_have_it_there() {
            assertEquals("passed", outcome(ITSELF + "/demo", "authorization_endpoint", ITSELF + "/demo/authorize"));
        }
    }
}
