package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.domain.provider.SigningAlgorithm;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// The left half of a hash, which ties a code or an access token to an id_token (OpenID Connect Core 1.0 §3.1.3.6,
/// §3.3.2.11).
final class TokenHash {
    private TokenHash() {}

    static String of(String token, SigningAlgorithm algorithm) {
        byte[] hash = digest(algorithm).digest(token.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, hash.length / 2));
    }

    private static MessageDigest digest(SigningAlgorithm algorithm) {
        try {
            return MessageDigest.getInstance(name(algorithm));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-2", impossible);
        }
    }

    /// The hash that the signature algorithm uses; Ed25519 uses SHA-512 (RFC 8032 §5.1).
    private static String name(SigningAlgorithm algorithm) {
        return switch (algorithm) {
            case RS256, PS256, ES256 -> "SHA-256";
            case RS384, PS384, ES384 -> "SHA-384";
            case RS512, PS512, ES512, EDDSA -> "SHA-512";
        };
    }
}
