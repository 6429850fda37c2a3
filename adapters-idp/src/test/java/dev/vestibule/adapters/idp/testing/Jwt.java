package dev.vestibule.adapters.idp.testing;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Puts tokens together, good and bad.
public final class Jwt {
    private Jwt() {}

    public static String signed(Map<String, Object> header, Map<String, Object> claims, SigningKey key) {
        return signed(header, JSONObjectUtils.toJSONString(claims), key);
    }

    public static String signed(Map<String, Object> header, String claims, SigningKey key) {
        String input = encoded(JSONObjectUtils.toJSONString(header)) + "." + encoded(claims);
        return input + "." + key.sign(input, (String) header.getOrDefault("alg", key.algorithm()));
    }

    static String unsigned(Map<String, Object> header, Map<String, Object> claims) {
        return encoded(JSONObjectUtils.toJSONString(header)) + "." + encoded(JSONObjectUtils.toJSONString(claims))
                + ".";
    }

    /// The classic confusion: the public key as an HMAC secret.
    static String hmac(Map<String, Object> header, Map<String, Object> claims, Key secret) {
        try {
            String input =
                    encoded(JSONObjectUtils.toJSONString(header)) + "." + encoded(JSONObjectUtils.toJSONString(claims));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getEncoded(), "HmacSHA256"));
            byte[] signature = mac.doFinal(input.getBytes(StandardCharsets.US_ASCII));
            return input + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The left half of the hash that belongs to the algorithm (OpenID Connect Core 1.0 §3.1.3.6).
    static String leftHalf(String text, String algorithm) {
        String bits = algorithm.equals("EdDSA") ? "512" : algorithm.substring(2);
        byte[] hash = hash("SHA-" + bits, text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, hash.length / 2));
    }

    /// A code challenge by S256 (RFC 7636 §4.2).
    static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash("SHA-256", verifier));
    }

    private static byte[] hash(String name, String text) {
        try {
            return MessageDigest.getInstance(name).digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
