package dev.vestibule.bootstrap;

import dev.vestibule.bootstrap.settings.DatabaseAccess;
import dev.vestibule.bootstrap.settings.DatabaseAccess.Credential;
import dev.vestibule.bootstrap.settings.Mode;
import dev.vestibule.bootstrap.settings.Settings;
import dev.vestibule.bootstrap.settings.TlsFiles;
import java.util.HashMap;
import java.util.Map;

/// The framework's own properties that follow from the checked settings.
final class Derived {
    private static final String CERTIFICATE = "vestibule";

    private Derived() {}

    static Map<String, Object> properties(Settings settings, DatabaseAccess database) {
        var all = new HashMap<String, Object>();
        all.put("micronaut.server.port", settings.web().port());
        all.put("endpoints.all.port", settings.web().managementPort());
        all.put("datasources.default.url", database.jdbcUrl());
        database.username().ifPresent(name -> all.put("datasources.default.username", name));
        database.credential().map(Credential::reveal).ifPresent(it -> all.put("datasources.default.password", it));
        settings.web().tls().ifPresent(tls -> all.putAll(tls(settings, tls)));
        if (settings.mode() == Mode.DEV) {
            all.put("micronaut.server.host", "localhost");
        }
        return all;
    }

    private static Map<String, Object> tls(Settings settings, TlsFiles tls) {
        return Map.of(
                "micronaut.server.ssl.enabled",
                true,
                "micronaut.server.ssl.port",
                settings.web().port(),
                "micronaut.server.ssl.key-name",
                CERTIFICATE,
                "micronaut.certificate.file." + CERTIFICATE + ".format",
                "PEM",
                "micronaut.certificate.file." + CERTIFICATE + ".path",
                tls.key().toString(),
                "micronaut.certificate.file." + CERTIFICATE + ".certificate-path",
                tls.certificate().toString());
    }
}
