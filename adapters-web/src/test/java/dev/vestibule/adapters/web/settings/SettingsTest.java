package dev.vestibule.adapters.web.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final String KEY = "a-key-of-at-least-thirty-two-characters";

    @Test
    void a_base_url_makes_absolute_addresses() {
        var plain = new BaseUrl(URI.create("http://localhost:8080/"));

        assertEquals("http://localhost:8080/auth/login", plain.of("/auth/login"));
        assertFalse(plain.isHttps());
        assertTrue(new BaseUrl(URI.create("https://login.example")).isHttps());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://x", "login.example", "https://x/path", "https://x?q", "https://x#f", "https://u@x", "/x"})
    void a_base_url_is_an_origin(String text) {
        assertThrows(IllegalArgumentException.class, () -> new BaseUrl(URI.create(text)));
    }

    @Test
    void an_admin_key_matches_itself_and_hides() {
        var key = new AdminApiKey("operator", KEY);

        assertTrue(key.matches(KEY));
        assertFalse(key.matches(KEY + "x"));
        assertFalse(key.matches(""));
        assertFalse(key.toString().contains(KEY));
        assertThrows(IllegalArgumentException.class, () -> new AdminApiKey("operator", "short"));
        assertThrows(IllegalArgumentException.class, () -> new AdminApiKey("operator", KEY + " x"));
    }

    @Test
    void the_key_of_forms_hides() {
        assertEquals("CsrfKey[hidden]", new CsrfKey(new SecretKeySpec(new byte[] {1}, "HmacSHA256")).toString());
    }

    @Test
    void proxies_are_trusted_by_network() {
        var proxies = proxies("10.0.0.0/8", "192.0.2.7", "2001:db8::/32", "::1");

        for (String inside : List.of("10.255.0.1", "192.0.2.7", "2001:db8:ffff::1", "::1")) {
            assertTrue(proxies.includes(InetAddress.ofLiteral(inside)), inside);
        }
        for (String outside : List.of("11.0.0.1", "192.0.2.8", "2001:db9::1", "::2", "127.0.0.1")) {
            assertFalse(proxies.includes(InetAddress.ofLiteral(outside)), outside);
        }
        assertTrue(proxies("0.0.0.0/0").includes(InetAddress.ofLiteral("203.0.113.1")));
    }

    private static TrustedProxies proxies(String... networks) {
        return new TrustedProxies(Stream.of(networks)
                .flatMap(text -> Network.parse(text).stream())
                .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.example",
                "127.1",
                "256.0.0.1",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/x",
                "10.0.0.0/",
                "10.0.0.0/8/8",
                "::1/129",
                ""
            })
    void what_is_no_network_is_not_read(String text) {
        assertEquals(Optional.empty(), Network.parse(text));
    }

    @Test
    void a_prefix_fits_its_address() {
        var address = InetAddress.ofLiteral("10.0.0.0");

        assertThrows(IllegalArgumentException.class, () -> new Network(address, 33));
        assertThrows(IllegalArgumentException.class, () -> new Network(address, -1));
    }
}
