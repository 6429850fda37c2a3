package dev.vestibule.bootstrap.dev.idp;

import dev.vestibule.bootstrap.dev.cast.DemoOrganization;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/// Whether the caller of the token endpoint is the client, by `client_secret_basic` or `client_secret_post`
/// (OpenID Connect Core 1.0 §9).
final class ClientCheck {
    private static final String BASIC = "Basic ";

    private ClientCheck() {}

    static boolean isClient(DemoOrganization organization, Optional<String> authorization, Map<String, String> form) {
        return authorization
                .filter(header -> header.startsWith(BASIC))
                .map(header -> isBasic(organization, header.substring(BASIC.length())))
                .orElseGet(() -> matches(
                        organization, form.getOrDefault("client_id", ""), form.getOrDefault("client_secret", "")));
    }

    private static boolean isBasic(DemoOrganization organization, String credentials) {
        try {
            String[] parts = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8).split(":", 2);
            return parts.length == 2 && matches(organization, decode(parts[0]), decode(parts[1]));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// Both parts are form-encoded first (RFC 6749 §2.3.1).
    private static String decode(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    private static boolean matches(DemoOrganization organization, String id, String presented) {
        return organization.clientId().equals(id)
                && MessageDigest.isEqual(
                        organization.clientSecret().reveal().getBytes(StandardCharsets.UTF_8),
                        presented.getBytes(StandardCharsets.UTF_8));
    }
}
