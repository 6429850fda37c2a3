package dev.vestibule.bootstrap.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Scheme, host and port of a web address (RFC 6454 §4), without a trailing slash and without the port that the scheme
/// implies, as browsers write it (RFC 6454 §6.2).
public record Origin(String text) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /// Empty when the text has a path, a query, a fragment, credentials, another scheme than http and https, or no
    /// host.
    static Optional<Origin> parse(String text) {
        try {
            return Optional.of(new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text))
                    .filter(Origin::hasOnlyOrigin)
                    .map(Origin::of);
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static Origin of(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int implied = scheme.equals("https") ? 443 : 80;
        String port = uri.getPort() == -1 || uri.getPort() == implied ? "" : ":" + uri.getPort();
        return new Origin(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port);
    }

    /// The same, and http only where nobody listens on the way.
    static Optional<Origin> parseSafe(String text) {
        return parse(text).filter(origin -> origin.isHttps() || origin.isLoopback());
    }

    private static boolean hasOnlyOrigin(URI uri) {
        return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawPath().isEmpty()
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }

    public boolean isHttps() {
        return text.startsWith("https:");
    }

    private boolean isLoopback() {
        return LOOPBACK.contains(URI.create(text).getHost());
    }

    public URI uri() {
        return URI.create(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
