package dev.vestibule.bootstrap.dev.idp;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.vestibule.bootstrap.dev.cast.DemoOrganization;
import dev.vestibule.bootstrap.dev.idp.Grants.Grant;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;

/// Writes id tokens (OpenID Connect Core 1.0 §2).
@Singleton
@Requires(env = "dev")
final class DemoTokens {
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final SigningKey key;
    private final InstantSource clock;

    DemoTokens(SigningKey key, InstantSource clock) {
        this.key = key;
        this.clock = clock;
    }

    String idToken(String issuer, DemoOrganization organization, Grant grant, String accessToken) {
        Instant now = clock.instant();
        var claims = new JWTClaimsSet.Builder();
        grant.person().claims().forEach(claims::claim);
        grant.request().nonce().ifPresent(nonce -> claims.claim("nonce", nonce));
        return key.sign(claims.issuer(issuer)
                .audience(organization.clientId())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .claim("auth_time", grant.at().getEpochSecond())
                .claim("amr", List.of("pwd"))
                .claim("at_hash", halfHash(accessToken))
                .build());
    }

    /// The left half of the digest (§3.1.3.6).
    private static String halfHash(String text) {
        byte[] digest = sha256(text);
        return base64url(Arrays.copyOf(digest, digest.length / 2));
    }

    /// The PKCE challenge of a verifier (RFC 7636 §4.2).
    static String challenge(String verifier) {
        return base64url(sha256(verifier));
    }

    private static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException("every Java has SHA-256", cause);
        }
    }
}
