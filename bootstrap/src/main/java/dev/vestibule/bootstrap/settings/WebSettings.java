package dev.vestibule.bootstrap.settings;

import static dev.vestibule.bootstrap.settings.SettingName.VESTIBULE_ALLOWED_ORIGINS;
import static dev.vestibule.bootstrap.settings.SettingName.VESTIBULE_BASE_URL;
import static dev.vestibule.bootstrap.settings.SettingName.VESTIBULE_MANAGEMENT_PORT;
import static dev.vestibule.bootstrap.settings.SettingName.VESTIBULE_PORT;
import static dev.vestibule.bootstrap.settings.SettingName.VESTIBULE_TLS_CERTIFICATE;
import static dev.vestibule.bootstrap.settings.SettingName.VESTIBULE_TLS_KEY;
import static dev.vestibule.bootstrap.settings.SettingName.VESTIBULE_TRUSTED_PROXIES;

import dev.vestibule.adapters.web.settings.Network;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where the service listens, and what its own addresses are. `publicUrl` makes every absolute URL;
/// `trustedProxies` are believed about a client's address; `allowedOrigins` are where a sign-in may lead to.
public record WebSettings(
        int port,
        int managementPort,
        Origin publicUrl,
        Optional<TlsFiles> tls,
        List<Network> trustedProxies,
        Set<Origin> allowedOrigins) {
    static final int STANDARD_PORT = 8080;
    static final int STANDARD_MANAGEMENT_PORT = 8081;

    private static final String A_PORT = "a port number from 1 to 65535";

    public WebSettings {
        trustedProxies = List.copyOf(trustedProxies);
        allowedOrigins = Set.copyOf(allowedOrigins);
    }

    static WebSettings read(Texts texts, Mode mode) {
        int port = texts.find(VESTIBULE_PORT, Numbers::port, A_PORT).orElse(STANDARD_PORT);
        Optional<TlsFiles> tls = readTls(texts);
        return new WebSettings(
                port,
                readManagementPort(texts, port),
                readPublicUrl(texts, mode, port, tls),
                tls,
                texts.list(VESTIBULE_TRUSTED_PROXIES, Network::parse, "addresses or networks such as 10.0.0.0/8"),
                readAllowedOrigins(texts));
    }

    private static int readManagementPort(Texts texts, int port) {
        int management =
                texts.find(VESTIBULE_MANAGEMENT_PORT, Numbers::port, A_PORT).orElse(STANDARD_MANAGEMENT_PORT);
        if (management == port) {
            throw new WrongSetting(VESTIBULE_MANAGEMENT_PORT + " is " + management
                    + ", like VESTIBULE_PORT; it should be another port.");
        }
        return management;
    }

    private static Origin readPublicUrl(Texts texts, Mode mode, int port, Optional<TlsFiles> tls) {
        Origin url = texts.find(
                        VESTIBULE_BASE_URL,
                        Origin::parseSafe,
                        "an https address without a path, such as https://login.example.com (http only for localhost)")
                .orElseGet(() -> localUrl(texts, mode, port, tls));
        if (tls.isPresent() && !url.isHttps()) {
            throw new WrongSetting(VESTIBULE_BASE_URL + " is \"" + url
                    + "\"; it should begin with https, because VESTIBULE_TLS_CERTIFICATE is set.");
        }
        return url;
    }

    private static Origin localUrl(Texts texts, Mode mode, int port, Optional<TlsFiles> tls) {
        return switch (mode) {
            case DEV ->
                Origin.parse((tls.isPresent() ? "https" : "http") + "://localhost:" + port)
                        .orElseThrow();
            case SERVE ->
                new Origin(texts.demand(
                        VESTIBULE_BASE_URL,
                        "it should be the address under which browsers reach this service,"
                                + " such as https://login.example.com"));
        };
    }

    private static Optional<TlsFiles> readTls(Texts texts) {
        var certificate = texts.find(
                VESTIBULE_TLS_CERTIFICATE, PemFiles::certificates, "a readable PEM file with the certificate chain");
        var key = texts.find(
                VESTIBULE_TLS_KEY, PemFiles::privateKey, "a readable PEM file with the private key, not encrypted");
        if (certificate.isPresent() != key.isPresent()) {
            SettingName missing = certificate.isPresent() ? VESTIBULE_TLS_KEY : VESTIBULE_TLS_CERTIFICATE;
            throw new WrongSetting(missing + " is missing; certificate and key should be set together.");
        }
        return certificate.map(chain -> new TlsFiles(chain, key.orElseThrow()));
    }

    private static Set<Origin> readAllowedOrigins(Texts texts) {
        return new LinkedHashSet<>(texts.list(
                VESTIBULE_ALLOWED_ORIGINS,
                Origin::parseSafe,
                "origins such as https://app.example.com, separated by commas (http only for localhost)"));
    }
}
