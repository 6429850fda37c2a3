package dev.vestibule.adapters.idp.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.vestibule.domain.provider.ProviderId;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server whose certificate nobody but the operator vouches for.
class TrustedRootsTest {
    private static final char[] PASSWORD = "for-a-test".toCharArray();

    @TempDir
    private Path folder;

    private HttpsServer server;

    @BeforeEach
    void start() throws Exception {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(keys())));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /// The JDK's own tool is the only part of it that makes certificates.
    private KeyStore keys() throws IOException, InterruptedException, GeneralSecurityException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        assumeTrue(Files.isExecutable(tool), "this JDK has no keytool");
        Path store = folder.resolve("server.p12");
        Process made = new ProcessBuilder(List.of(
                        tool.toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "server",
                        "-dname",
                        "CN=idp.example",
                        "-ext",
                        "san=dns:idp.example",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD)))
                .redirectErrorStream(true)
                .start();
        made.getInputStream().readAllBytes();
        assertEquals(true, made.waitFor(1, TimeUnit.MINUTES));
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    private SSLContext context(KeyStore keys) throws GeneralSecurityException, IOException {
        byte[] certificate = keys.getCertificate("server").getEncoded();
        Files.writeString(
                folder.resolve("roots.pem"),
                "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate)
                        + "\n-----END CERTIFICATE-----\n");
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private OutboundHttp http(Optional<Path> roots) {
        NameService names = _ -> List.of(InetAddress.ofLiteral("127.0.0.1"));
        OutboundSettings settings = new OutboundSettings(
                Set.of(new AddressBlock("127.0.0.1")),
                roots,
                OutboundSettings.STANDARD_DEADLINE,
                OutboundSettings.STANDARD_RESPONSE_LIMIT_BYTES);
        return new OutboundHttp(settings, names, OutboundHttp.BREAKER_PAUSE);
    }

    private String get(Optional<Path> roots, String host) {
        URI location = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/");
        try (OutboundHttp http = http(roots)) {
            return http.exchange(
                            new ProviderId(UUID.randomUUID()),
                            new HttpCall.Get(location, "application/json", Optional.empty()))
                    .fold(
                            answer -> Integer.toString(answer.status()),
                            refused -> refused.refusal() + ", " + refused.detail());
        }
    }

    @Test
    void a_root_that_the_operator_trusts_is_trusted() {
        assertEquals("200", get(Optional.of(folder.resolve("roots.pem")), "idp.example"));
    }

    @Test
    void nobody_else_is() {
        assertEquals("IDP_UNREACHABLE, no trusted TLS connection", get(Optional.empty(), "idp.example"));
    }

    @Test
    void the_certificate_must_be_the_hosts() {
        assertEquals(
                "IDP_UNREACHABLE, no trusted TLS connection",
                get(Optional.of(folder.resolve("roots.pem")), "another.example"));
    }

    @Test
    void roots_that_cannot_be_read_stop_the_start() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.pem"), "-----BEGIN CERTIFICATE-----\nno\n");

        assertThrows(IllegalStateException.class, () -> http(Optional.of(broken)));
        assertThrows(IllegalStateException.class, () -> http(Optional.of(folder.resolve("missing.pem"))));
    }
}
