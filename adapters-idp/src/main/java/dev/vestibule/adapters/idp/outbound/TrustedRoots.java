package dev.vestibule.adapters.idp.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/// Whom we believe that a server is who it says: the JDK's roots, and the operator's.
final class TrustedRoots {
    private TrustedRoots() {}

    /// Throws `IllegalStateException` when the file cannot be read as certificates: better no start than less trust
    /// than was asked for.
    static SSLContext context(Optional<Path> extraRoots) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trustManagers(extraRoots), null);
            return context;
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new IllegalStateException("the trusted roots cannot be read", unreadable);
        }
    }

    private static TrustManager[] trustManagers(Optional<Path> extraRoots)
            throws GeneralSecurityException, IOException {
        KeyStore roots = KeyStore.getInstance(KeyStore.getDefaultType());
        roots.load(null, null);
        for (X509Certificate root : all(extraRoots)) {
            roots.setCertificateEntry("root-" + roots.size(), root);
        }
        return factory(Optional.of(roots)).getTrustManagers();
    }

    private static List<X509Certificate> all(Optional<Path> extraRoots) throws GeneralSecurityException, IOException {
        List<X509Certificate> extra = extraRoots.isPresent() ? read(extraRoots.orElseThrow()) : List.of();
        return Stream.concat(standard(), extra.stream()).toList();
    }

    private static Stream<X509Certificate> standard() throws GeneralSecurityException {
        return Arrays.stream(factory(Optional.empty()).getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers()));
    }

    private static List<X509Certificate> read(Path file) throws GeneralSecurityException, IOException {
        try (InputStream pem = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        }
    }

    private static TrustManagerFactory factory(Optional<KeyStore> roots) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(roots.orElse(null));
        return factory;
    }
}
