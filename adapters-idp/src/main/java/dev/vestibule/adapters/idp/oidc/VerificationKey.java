package dev.vestibule.adapters.idp.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import dev.vestibule.domain.provider.SigningAlgorithm;
import java.util.Optional;

/// A public key that a provider signs with, and what it says the key is for (RFC 7517 §4).
record VerificationKey(JWK key, Optional<String> id, Optional<SigningAlgorithm> onlyFor) {
    /// Ids are remembered, so they have an end.
    static final int MAX_ID_LENGTH_CHARS = 255;

    /// Whether the key may have made the signature: the type and curve that the algorithm takes (RFC 7518 §3.1), the
    /// key's own `alg`, and its id where both sides name one.
    boolean suits(SigningAlgorithm algorithm, Optional<String> keyId) {
        return (keyId.isEmpty() || id.isEmpty() || id.equals(keyId))
                && onlyFor.filter(only -> only != algorithm).isEmpty()
                && curve().equals(Algorithms.curve(algorithm));
    }

    private Optional<Curve> curve() {
        return switch (key) {
            case ECKey elliptic -> Optional.of(elliptic.getCurve());
            case OctetKeyPair edwards -> Optional.of(edwards.getCurve());
            default -> Optional.empty();
        };
    }

    JWSVerifier verifier() throws JOSEException {
        return switch (key) {
            case RSAKey rsa -> new RSASSAVerifier(rsa);
            case ECKey elliptic -> new ECDSAVerifier(elliptic);
            case OctetKeyPair edwards -> new Ed25519Verifier(edwards);
            default -> throw new JOSEException("not a key that verifies");
        };
    }
}
