package dev.vestibule.adapters.messaging.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/// The mail server to hand letters to.
public record MailServer(String host, int port, Protection protection, Optional<Login> login) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final int SUBMISSION_PORT = 587;
    private static final int SUBMISSIONS_PORT = 465;

    /// How the way to the server is protected. Without TLS, only where nobody listens on the way (RFC 8314 §3).
    public enum Protection {
        /// TLS from the first byte.
        TLS,
        /// TLS before anything else is said, or nothing is sent.
        STARTTLS,
        /// The server is on this machine.
        LOOPBACK
    }

    /// How we say who we are. Never printed.
    public record Login(String user, String reveal) {
        @Override
        public String toString() {
            return "Login[hidden]";
        }
    }

    /// Reads `smtp://user:password@host:port` and `smtps://...`; user and password are percent-encoded and may be
    /// left out, as may the port. Empty when the text is neither.
    public static Optional<MailServer> parse(String url) {
        try {
            return Optional.of(new URI(url))
                    .filter(MailServer::namesServer)
                    .flatMap(uri -> parseLogin(uri).map(login -> of(uri, login)));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static boolean namesServer(URI uri) {
        return ("smtp".equals(uri.getScheme()) || "smtps".equals(uri.getScheme()))
                && uri.getHost() != null
                && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }

    private static MailServer of(URI uri, Optional<Login> login) {
        boolean tls = "smtps".equals(uri.getScheme());
        int standardPort = tls ? SUBMISSIONS_PORT : SUBMISSION_PORT;
        int port = uri.getPort() < 0 ? standardPort : uri.getPort();
        return new MailServer(uri.getHost(), port, tls ? Protection.TLS : startTls(uri.getHost()), login);
    }

    private static Protection startTls(String host) {
        return LOOPBACK.contains(host) ? Protection.LOOPBACK : Protection.STARTTLS;
    }

    /// The outer `Optional` is empty when there is a user without a password.
    private static Optional<Optional<Login>> parseLogin(URI uri) {
        if (uri.getRawUserInfo() == null) {
            return Optional.of(Optional.empty());
        }
        String[] parts = uri.getRawUserInfo().split(":", 2);
        return parts.length == 2
                ? Optional.of(Optional.of(new Login(decode(parts[0]), decode(parts[1]))))
                : Optional.empty();
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
