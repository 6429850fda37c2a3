package dev.vestibule.adapters.idp.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import dev.vestibule.domain.provider.SigningAlgorithm;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The names of the algorithms on the wire (RFC 7518 §3.1, RFC 8037 §3.1). RFC 9864 §2.2 also calls EdDSA by its curve.
final class Algorithms {
    private Algorithms() {}

    static Optional<SigningAlgorithm> find(String name) {
        return Arrays.stream(SigningAlgorithm.values())
                .filter(algorithm -> jws(algorithm).getName().equals(name))
                .findFirst()
                .or(() -> Optional.of(SigningAlgorithm.EDDSA).filter(_ -> name.equals("Ed25519")));
    }

    static Set<SigningAlgorithm> known(Collection<String> names) {
        return names.stream().flatMap(name -> find(name).stream()).collect(Collectors.toUnmodifiableSet());
    }

    static JWSAlgorithm jws(SigningAlgorithm algorithm) {
        return switch (algorithm) {
            case RS256 -> JWSAlgorithm.RS256;
            case RS384 -> JWSAlgorithm.RS384;
            case RS512 -> JWSAlgorithm.RS512;
            case PS256 -> JWSAlgorithm.PS256;
            case PS384 -> JWSAlgorithm.PS384;
            case PS512 -> JWSAlgorithm.PS512;
            case ES256 -> JWSAlgorithm.ES256;
            case ES384 -> JWSAlgorithm.ES384;
            case ES512 -> JWSAlgorithm.ES512;
            case EDDSA -> JWSAlgorithm.EdDSA;
        };
    }

    /// The curve of the keys that the algorithm takes; none for RSA.
    static Optional<Curve> curve(SigningAlgorithm algorithm) {
        return switch (algorithm) {
            case RS256, RS384, RS512, PS256, PS384, PS512 -> Optional.empty();
            case ES256 -> Optional.of(Curve.P_256);
            case ES384 -> Optional.of(Curve.P_384);
            case ES512 -> Optional.of(Curve.P_521);
            case EDDSA -> Optional.of(Curve.Ed25519);
        };
    }
}
