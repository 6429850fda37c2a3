package dev.vestibule.adapters.idp.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;

/// Signs with a private key of ours.
final class ClientKeySigner {
    private ClientKeySigner() {}

    static JWSSigner of(JWK key) throws JOSEException {
        return switch (key) {
            case RSAKey rsa -> new RSASSASigner(rsa);
            case ECKey elliptic -> new ECDSASigner(elliptic);
            case OctetKeyPair edwards -> new Ed25519Signer(edwards);
            default -> throw new JOSEException("not a key that signs");
        };
    }
}
