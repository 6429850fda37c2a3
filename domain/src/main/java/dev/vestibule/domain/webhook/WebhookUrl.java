package dev.vestibule.domain.webhook;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/// Where an endpoint listens: absolute, with a host, without credentials and fragment. Whether the address may be
/// called at all is the outbound guard's to say, each time.
public record WebhookUrl(URI value) {
    public static final int MAX_LENGTH_CHARS = 2048;

    private static final Set<String> SCHEMES = Set.of("https", "http");
    private static final int MAX_PORT = 65_535;

    public WebhookUrl {
        if (!isAllowed(value)) {
            throw new IllegalArgumentException("not an address of an endpoint");
        }
    }

    public static boolean isAllowed(URI uri) {
        return uri.isAbsolute()
                && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null
                && uri.getPort() <= MAX_PORT
                && uri.toString().length() <= MAX_LENGTH_CHARS
                && uri.toString().chars().allMatch(c -> c > ' ' && c < 127);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
