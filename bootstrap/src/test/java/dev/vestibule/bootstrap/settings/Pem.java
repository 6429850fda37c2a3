package dev.vestibule.bootstrap.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A certificate that is good for nothing but being read, and the marks of a key.
final class Pem {
    private static final String CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIIBfjCCASOgAwIBAgIUT4DczW/tnDVIvwtEGI9g1GIytgswCgYIKoZIzj0EAwIw
            FDESMBAGA1UEAwwJbG9jYWxob3N0MB4XDTI2MTEyNDAyNDA0MloXDTM2MTEyMTAy
            NDA0MlowFDESMBAGA1UEAwwJbG9jYWxob3N0MFkwEwYHKoZIzj0CAQYIKoZIzj0D
            AQcDQgAEI0ocFzaYVFmOzdDHxmKU4uhrf6eugoX02scRBGvB3UqkfDr+RnqQPJW2
            Rf/aNgwRo1EWo/HrpIJDhPsHEgEG2aNTMFEwHQYDVR0OBBYEFMn8b92fFzR33e1v
            JrfOdIjqmL5IMB8GA1UdIwQYMBaAFMn8b92fFzR33e1vJrfOdIjqmL5IMA8GA1Ud
            EwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIhANuR16W89jCFwk+bMR7wc44t
            XfljjOVS8hVskaRTvwSJAiEAvTSG42JsG0vBkNQCPtz9xyT79LmmUo2f/1nF+Qyf
            w3g=
            -----END CERTIFICATE-----
            """;
    private static final String KEY = """
            -----BEGIN PRIVATE KEY-----
            none
            -----END PRIVATE KEY-----
            """;

    private Pem() {}

    static Path certificate(Path folder) {
        return write(folder.resolve("tls.pem"), CERTIFICATE);
    }

    static Path key(Path folder) {
        return write(folder.resolve("tls.key"), KEY);
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
