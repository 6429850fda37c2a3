package dev.vestibule.adapters.idp.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Set;

/// Verifies Ed25519 signatures (RFC 8037 §3.1) with the JDK's own implementation; the library's needs another library.
final class Ed25519Verifier implements JWSVerifier {
    /// Everything of a SubjectPublicKeyInfo but the key's 32 bytes (RFC 8410 §4).
    private static final String KEY_PREFIX = "302a300506032b6570032100";

    private static final int KEY_SIZE_BYTES = 32;

    private final PublicKey key;
    private final JCAContext context = new JCAContext();

    Ed25519Verifier(OctetKeyPair pair) throws JOSEException {
        byte[] point = pair.getDecodedX();
        if (point.length != KEY_SIZE_BYTES) {
            throw new JOSEException("an Ed25519 key has 32 bytes");
        }
        this.key = key(KEY_PREFIX + HexFormat.of().formatHex(point));
    }

    private static PublicKey key(String encoded) throws JOSEException {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(encoded)));
        } catch (GeneralSecurityException malformed) {
            throw new JOSEException("not an Ed25519 key", malformed);
        }
    }

    @Override
    public boolean verify(JWSHeader header, byte[] signingInput, Base64URL signature) throws JOSEException {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(signingInput);
            return check.verify(signature.decode());
        } catch (SignatureException _) {
            return false;
        } catch (GeneralSecurityException broken) {
            throw new JOSEException("Ed25519 is not available, or the key is not good", broken);
        }
    }

    @Override
    public Set<JWSAlgorithm> supportedJWSAlgorithms() {
        return Set.of(JWSAlgorithm.EdDSA);
    }

    @Override
    public JCAContext getJCAContext() {
        return context;
    }
}
