package dev.vestibule.bootstrap.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Optional;

/// Files in PEM (RFC 7468).
final class PemFiles {
    private PemFiles() {}

    static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// Empty unless the file can be read and holds at least one certificate.
    static Optional<Path> certificates(String text) {
        return path(text).filter(PemFiles::holdsCertificates);
    }

    private static boolean holdsCertificates(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return !CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .isEmpty();
        } catch (IOException | CertificateException _) {
            return false;
        }
    }

    /// Empty unless the file can be read and holds a private key that needs no password.
    static Optional<Path> privateKey(String text) {
        return path(text).filter(PemFiles::holdsPrivateKey);
    }

    private static boolean holdsPrivateKey(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII)
                    .matches("(?s).*-----BEGIN (RSA |EC )?PRIVATE KEY-----.*");
        } catch (IOException _) {
            return false;
        }
    }
}
