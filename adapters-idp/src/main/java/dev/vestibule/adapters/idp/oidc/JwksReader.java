package dev.vestibule.adapters.idp.oidc;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.json.Json;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.SigningAlgorithm;
import java.math.BigInteger;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a JSON Web Key Set (RFC 7517 §5). Keys that are not for us to verify with - of unknown types, for encryption,
/// symmetric, private, malformed - are passed over, never fatal.
final class JwksReader {
    /// RFC 7518 §3.3: at least 2048 bits; beyond 8192 a signature costs us more than it costs the provider.
    static final int MIN_RSA_BITS = 2048;

    static final int MAX_RSA_BITS = 8192;

    static final int MAX_KEYS = 64;

    /// Everybody's is 65537. A long one makes each verification as dear as a signature.
    private static final int MAX_EXPONENT_BITS = 64;

    private static final BigInteger MIN_EXPONENT = BigInteger.valueOf(3);

    /// What makes up a public key. Certificates in a key are not looked at: the source is what we trust.
    private static final List<String> PUBLIC_MEMBERS = List.of("kty", "crv", "n", "e", "x", "y");

    private static final Set<String> KEY_TYPES = Set.of("RSA", "EC", "OKP");
    private static final Set<String> CURVES = Set.of("P-256", "P-384", "P-521", "Ed25519");

    private JwksReader() {}

    static Checked<KeySet> read(Json.Document document) {
        return document.find("keys").orElse(new Json.Nothing()) instanceof Json.Sequence(var items)
                ? Checked.passed(keys(items))
                : Checked.refused(Refusal.IDP_RESPONSE_INVALID, "the key set has no list of keys");
    }

    private static KeySet keys(List<Json> items) {
        List<VerificationKey> all = items.stream()
                .limit(MAX_KEYS)
                .filter(Json.Document.class::isInstance)
                .map(Json.Document.class::cast)
                .filter(JwksReader::isForVerifying)
                .flatMap(item -> key(item).stream())
                .toList();
        List<VerificationKey> strong =
                all.stream().filter(key -> !isTooWeak(key.key())).toList();
        return new KeySet(strong, all.size() - strong.size());
    }

    /// RFC 7517 §4.2, §4.3. A published private key is nobody's in particular any more.
    private static boolean isForVerifying(Json.Document item) {
        return item.text("kty").filter(KEY_TYPES::contains).isPresent()
                && item.find("d").isEmpty()
                && item.text("use").orElse("sig").equals("sig")
                && item.text("kid")
                        .filter(id -> id.length() > VerificationKey.MAX_ID_LENGTH_CHARS)
                        .isEmpty()
                && item.texts("key_ops").orElse(List.of("verify")).contains("verify")
                && item.text("crv").filter(curve -> !CURVES.contains(curve)).isEmpty();
    }

    private static Optional<VerificationKey> key(Json.Document item) {
        Optional<String> declared = item.text("alg");
        Optional<SigningAlgorithm> onlyFor = declared.flatMap(Algorithms::find);
        return declared.isPresent() && onlyFor.isEmpty()
                ? Optional.empty()
                : parse(item).map(key -> new VerificationKey(key, item.text("kid"), onlyFor));
    }

    private static Optional<JWK> parse(Json.Document item) {
        Map<String, Object> members = new LinkedHashMap<>();
        PUBLIC_MEMBERS.forEach(name -> item.text(name).ifPresent(value -> members.put(name, value)));
        try {
            return Optional.of(JWK.parse(members)).filter(JwksReader::isBearable);
        } catch (ParseException _) {
            return Optional.empty();
        }
    }

    static boolean isBearable(JWK key) {
        return !(key instanceof RSAKey rsa) || (bits(rsa) <= MAX_RSA_BITS && hasBearableExponent(rsa));
    }

    /// RFC 8017 §3.1: odd, and at least three.
    private static boolean hasBearableExponent(RSAKey key) {
        BigInteger exponent = key.getPublicExponent().decodeToBigInteger();
        return exponent.testBit(0)
                && exponent.compareTo(MIN_EXPONENT) >= 0
                && exponent.bitLength() <= MAX_EXPONENT_BITS;
    }

    static boolean isTooWeak(JWK key) {
        return key instanceof RSAKey rsa && bits(rsa) < MIN_RSA_BITS;
    }

    /// Of the number: the library counts the octets as they are written, with zeros before them.
    private static int bits(RSAKey key) {
        return key.getModulus().decodeToBigInteger().bitLength();
    }
}
