package dev.vestibule.adapters.idp.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.ClientKey;
import dev.vestibule.domain.provider.PrivateJwk;
import dev.vestibule.domain.provider.PublicJwk;
import dev.vestibule.domain.provider.SigningAlgorithm;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Makes the key pairs that we authenticate with, and reads those that an admin brings. A pair is good when what one
/// half signs, the other verifies.
public final class ClientKeyPairs {
    private static final int NEW_RSA_BITS = 3072;
    private static final String PROBE = "a probe";

    private ClientKeyPairs() {}

    public static ClientKey make(SigningAlgorithm algorithm) {
        try {
            return pair(generated(algorithm), algorithm, Optional.empty());
        } catch (JOSEException broken) {
            throw new IllegalStateException("no key pair can be made", broken);
        }
    }

    private static JWK generated(SigningAlgorithm algorithm) throws JOSEException {
        return switch (algorithm) {
            case RS256, RS384, RS512, PS256, PS384, PS512 -> new RSAKeyGenerator(NEW_RSA_BITS).generate();
            case ES256, ES384, ES512 ->
                new ECKeyGenerator(Algorithms.curve(algorithm).orElseThrow()).generate();
            case EDDSA -> Ed25519Signer.newPair();
        };
    }

    public static Checked<ClientKey> read(PrivateJwk brought) {
        Map<String, String> members = brought.reveal();
        return parsed(members)
                .then(ClientKeyPairs::strong)
                .then(key -> algorithm(members, key).then(algorithm -> whole(key, algorithm, members)));
    }

    private static Checked<JWK> parsed(Map<String, String> members) {
        try {
            return Checked.passed(parse(members))
                    .provided(() -> members.containsKey("d"), bad(), "has no private part");
        } catch (ParseException | IllegalArgumentException _) {
            return Checked.refused(bad(), "is not a key of its type");
        }
    }

    static JWK parse(Map<String, String> members) throws ParseException {
        return JWK.parse(new HashMap<String, Object>(members));
    }

    private static Checked<JWK> strong(JWK key) {
        return Checked.passed(key)
                .provided(key::isPrivate, bad(), "has no private part")
                .provided(() -> !JwksReader.isTooWeak(key), bad(), "is an RSA key below 2048 bits")
                .provided(
                        () -> JwksReader.isBearable(key), bad(), "is an RSA key beyond 8192 bits, or has a strange e");
    }

    /// The key's own, or the usual one of its kind (RFC 7518 §3.1).
    private static Checked<SigningAlgorithm> algorithm(Map<String, String> members, JWK key) {
        String named = members.getOrDefault("alg", usual(members));
        return Algorithms.find(named)
                .filter(algorithm -> verification(key).suits(algorithm, Optional.empty()))
                .map(Checked::passed)
                .orElseGet(() -> Checked.refused(bad(), "has an alg that is not for its type or curve"));
    }

    private static String usual(Map<String, String> members) {
        return switch (members.getOrDefault("crv", "")) {
            case "P-256" -> "ES256";
            case "P-384" -> "ES384";
            case "P-521" -> "ES512";
            case "Ed25519" -> "EdDSA";
            default -> "RS256";
        };
    }

    private static Checked<ClientKey> whole(JWK key, SigningAlgorithm algorithm, Map<String, String> members) {
        try {
            return Checked.passed(pair(key, algorithm, Optional.ofNullable(members.get("kid"))))
                    .provided(() -> isPair(key, algorithm), bad(), "has halves that do not belong together");
        } catch (JOSEException _) {
            return Checked.refused(bad(), "is not a key of its type");
        }
    }

    private static boolean isPair(JWK key, SigningAlgorithm algorithm) {
        JWSHeader header = new JWSHeader(Algorithms.jws(algorithm));
        byte[] probe = PROBE.getBytes(StandardCharsets.US_ASCII);
        try {
            return verification(key)
                    .verifier()
                    .verify(header, probe, ClientKeySigner.of(key).sign(header, probe));
        } catch (JOSEException _) {
            return false;
        }
    }

    private static VerificationKey verification(JWK key) {
        return new VerificationKey(key.toPublicJWK(), Optional.empty(), Optional.empty());
    }

    private static ClientKey pair(JWK key, SigningAlgorithm algorithm, Optional<String> id) throws JOSEException {
        String thumbprint = key.computeThumbprint().toString();
        return new ClientKey(
                new PublicJwk(algorithm, id.orElse(thumbprint), numbers(key.toPublicJWK())),
                new PrivateJwk(numbers(key)));
    }

    /// The key itself, without what it says it is for.
    private static Map<String, String> numbers(JWK key) {
        return key.toJSONObject().entrySet().stream()
                .filter(member -> !member.getKey().matches("kid|alg|use"))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, member -> (String) member.getValue()));
    }

    private static Refusal bad() {
        return Refusal.INVALID_REQUEST;
    }
}
