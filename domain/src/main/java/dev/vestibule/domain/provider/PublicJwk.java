package dev.vestibule.domain.provider;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The public half of a key pair as a JSON Web Key (RFC 7517 §4), whose members are all texts: what it is for, and the
/// numbers that make it up. No member of a private key can be in it.
public record PublicJwk(SigningAlgorithm algorithm, String keyId, Map<String, String> numbers) {
    public static final int MAX_ID_LENGTH_CHARS = 255;

    /// RFC 7518 §6.2.1, §6.3.1; RFC 8037 §2.
    private static final Set<String> PUBLIC = Set.of("kty", "crv", "x", "y", "n", "e");

    public PublicJwk {
        numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
        if (!PUBLIC.containsAll(numbers.keySet()) || !numbers.containsKey("kty")) {
            throw new IllegalArgumentException("not a public key");
        }
        if (keyId.isBlank() || keyId.length() > MAX_ID_LENGTH_CHARS) {
            throw new IllegalArgumentException("a key has an id");
        }
    }
}
