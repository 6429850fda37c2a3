package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.domain.provider.ProviderId;
import java.net.URI;

/// Who we are to identity providers: the one address under which browsers reach us.
public record RelyingParty(URI baseUrl) {
    public RelyingParty {
        if (!baseUrl.isAbsolute() || baseUrl.getHost() == null) {
            throw new IllegalArgumentException("the base URL is absolute");
        }
    }

    /// Whether the address is at our own origin (RFC 6454 §4).
    boolean isAt(URI location) {
        return baseUrl.getScheme().equalsIgnoreCase(location.getScheme())
                && baseUrl.getHost().equalsIgnoreCase(location.getHost())
                && port(baseUrl) == port(location);
    }

    private static int port(URI location) {
        int standard = "https".equalsIgnoreCase(location.getScheme()) ? 443 : 80;
        return location.getPort() < 0 ? standard : location.getPort();
    }

    /// Where a provider sends browsers to that signed out of it.
    public URI afterLogout() {
        return URI.create(baseUrl.toString().replaceAll("/+$", "") + "/auth/login");
    }

    /// Where the provider sends browsers back to. One for each provider, so that an answer cannot be passed off as
    /// another provider's (RFC 9700 §4.4.2.2).
    public URI redirectUri(ProviderId provider) {
        return URI.create(baseUrl.toString().replaceAll("/+$", "") + "/auth/sso/" + provider);
    }
}
