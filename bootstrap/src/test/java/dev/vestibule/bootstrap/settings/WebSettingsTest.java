package dev.vestibule.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vestibule.adapters.web.settings.Network;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebSettingsTest {
    @TempDir
    private Path folder;

    @Test
    void defaults() {
        WebSettings web = Given.NOTHING.in(Mode.DEV).web();

        assertEquals(
                new WebSettings(8080, 8081, new Origin("http://localhost:8080"), Optional.empty(), List.of(), Set.of()),
                web);
    }

    @Test
    void every_property_name() {
        Path certificate = Pem.certificate(folder);
        Path key = Pem.key(folder);

        WebSettings web = Given.NOTHING
                .with("vestibule.port", "9000")
                .with("vestibule.management-port", "9001")
                .with("vestibule.base-url", "https://login.example.com/")
                .with("vestibule.tls-certificate", certificate.toString())
                .with("vestibule.tls-key", key.toString())
                .with("vestibule.trusted-proxies", "10.0.0.0/8, ::1")
                .with("vestibule.allowed-origins", "https://app.example.com,http://localhost:3000")
                .in(Mode.SERVE)
                .web();

        assertEquals(9000, web.port());
        assertEquals(9001, web.managementPort());
        assertEquals("https://login.example.com", web.publicUrl().text());
        assertEquals(Optional.of(new TlsFiles(certificate, key)), web.tls());
        assertEquals(
                List.of("10.0.0.0/8", "0:0:0:0:0:0:0:1/128"),
                web.trustedProxies().stream().map(Network::toString).toList());
        assertEquals(
                Set.of(new Origin("https://app.example.com"), new Origin("http://localhost:3000")),
                web.allowedOrigins());
    }

    @Test
    void the_address_follows_the_port_in_development_and_is_required_in_service() {
        assertEquals(
                "http://localhost:9000",
                Given.NOTHING
                        .with("vestibule.port", "9000")
                        .in(Mode.DEV)
                        .web()
                        .publicUrl()
                        .text());
        Given.NOTHING.refusal(Mode.SERVE, "VESTIBULE_BASE_URL");
    }

    @ParameterizedTest
    @CsvSource({
        "https://login.example.com:443, https://login.example.com",
        "HTTPS://Login.example.com:0443/, https://login.example.com",
        "https://login.example.com:, https://login.example.com",
        "https://login.example.com:80, https://login.example.com:80",
        "https://login.example.com:8443, https://login.example.com:8443",
        "http://localhost:80, http://localhost",
        "http://[::1]:80, http://[::1]",
        "http://localhost:443, http://localhost:443"
    })
    void an_address_is_written_as_browsers_write_it(String url, String origin) {
        WebSettings web = Given.NOTHING
                .with("vestibule.base-url", url)
                .with("vestibule.allowed-origins", url)
                .in(Mode.DEV)
                .web();

        assertEquals(origin, web.publicUrl().text());
        assertEquals(Set.of(new Origin(origin)), web.allowedOrigins());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login.example.com",
                "http://login.example.com",
                "https://login.example.com/path",
                "https://login.example.com?x",
                "https://user@login.example.com",
                "ftp://localhost",
                "https://",
                "nothing at all"
            })
    void an_address_that_is_no_safe_origin_is_refused(String url) {
        Given.NOTHING.with("vestibule.base-url", url).refusal(Mode.SERVE, "VESTIBULE_BASE_URL");
        Given.NOTHING.with("vestibule.allowed-origins", url).refusal(Mode.DEV, "VESTIBULE_ALLOWED_ORIGINS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "http", "-1", "80 80", "99999999999"})
    void what_is_no_port_is_refused(String port) {
        Given.NOTHING.with("vestibule.port", port).refusal(Mode.DEV, "VESTIBULE_PORT");
        Given.NOTHING.with("vestibule.management-port", port).refusal(Mode.DEV, "VESTIBULE_MANAGEMENT_PORT");
    }

    @Test
    void both_ports_differ() {
        Given.NOTHING.with("vestibule.port", "8081").refusal(Mode.DEV, "VESTIBULE_MANAGEMENT_PORT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "127.1", "example.com", "10.0.0.0/8/8", "::1/129", "10.0.0.0/", "256.0.0.1"})
    void what_is_no_network_is_refused(String network) {
        Given.NOTHING.with("vestibule.trusted-proxies", network).refusal(Mode.DEV, "VESTIBULE_TRUSTED_PROXIES");
    }

    @Test
    void certificate_and_key_belong_together_and_with_https() {
        String certificate = Pem.certificate(folder).toString();
        String key = Pem.key(folder).toString();

        Given.NOTHING.with("vestibule.tls-certificate", certificate).refusal(Mode.DEV, "VESTIBULE_TLS_KEY");
        Given.NOTHING.with("vestibule.tls-key", key).refusal(Mode.DEV, "VESTIBULE_TLS_CERTIFICATE");
        Given.NOTHING
                .with("vestibule.tls-certificate", certificate)
                .with("vestibule.tls-key", key)
                .with("vestibule.base-url", "http://localhost:8080")
                .refusal(Mode.DEV, "VESTIBULE_BASE_URL");
    }

    @Test
    void a_file_that_is_missing_or_holds_something_else_is_refused() {
        Given.NOTHING
                .with("vestibule.tls-certificate", folder.toString())
                .refusal(Mode.DEV, "VESTIBULE_TLS_CERTIFICATE");
        Given.NOTHING
                .with("vestibule.tls-key", folder.resolve("none").toString())
                .refusal(Mode.DEV, "VESTIBULE_TLS_KEY");
    }

    @Test
    void blank_counts_as_not_set() {
        assertEquals(
                8080,
                Given.NOTHING.with("vestibule.port", " ").in(Mode.DEV).web().port());
        assertFalse(Given.NOTHING
                .with("vestibule.tls-key", "")
                .in(Mode.DEV)
                .web()
                .tls()
                .isPresent());
    }
}
