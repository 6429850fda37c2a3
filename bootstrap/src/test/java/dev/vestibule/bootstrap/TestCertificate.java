package dev.vestibule.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// The certificate of `localhost` for tests, good until 2046. Everybody has its key, so it protects nothing.
final class TestCertificate {
    static final Path CHAIN = Path.of("src/test/resources/tls/certificate.pem").toAbsolutePath();
    static final Path KEY = Path.of("src/test/resources/tls/key.pem").toAbsolutePath();

    private TestCertificate() {}

    /// Trusts that certificate and no other.
    static SSLContext trusted() {
        try (InputStream pem = Files.newInputStream(CHAIN)) {
            KeyStore roots = KeyStore.getInstance(KeyStore.getDefaultType());
            roots.load(null);
            roots.setCertificateEntry(
                    "localhost", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(roots);
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
