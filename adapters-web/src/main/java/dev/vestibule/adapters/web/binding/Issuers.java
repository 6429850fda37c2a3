package dev.vestibule.adapters.web.binding;

import dev.vestibule.domain.provider.Issuer;
import java.net.URI;
import java.util.Optional;

/// Issuers as people write them: a URL without query, fragment and user (OpenID Connect Discovery 1.0 §2).
public final class Issuers {
    private Issuers() {}

    public static Optional<Issuer> parse(String text) {
        return Optional.of(text).filter(Issuers::isAddress).map(Issuer::new);
    }

    /// Whether http is allowed for an issuer is decided where it is called.
    public static boolean isAddress(String text) {
        return Issuer.isWellFormed(text) && text.matches("https?://[^?#@\\\\]+") && hasHost(text);
    }

    /// Whether the text is an absolute URL.
    public static boolean hasHost(String text) {
        try {
            return URI.create(text).getHost() != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
