package dev.vestibule.bootstrap.dev.idp;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.vestibule.bootstrap.settings.Settings;
import dev.vestibule.bootstrap.state.CannotStart;
import dev.vestibule.bootstrap.state.StateFolder;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.text.ParseException;

/// The demo providers' key (ES256, RFC 7518 §3.4), kept in the data directory so that it outlives a restart.
@Singleton
@Requires(env = "dev")
final class SigningKey {
    private static final String FILE = "demo-idp.jwk";

    private final ECKey key;

    SigningKey(Settings settings) {
        this.key = parse(StateFolder.open(settings.state().folder()).findOrMake(FILE, SigningKey::make));
    }

    private static ECKey parse(String json) {
        try {
            return ECKey.parse(json);
        } catch (ParseException cause) {
            throw new CannotStart("The file " + FILE + " in the data directory holds no key; remove it.", cause);
        }
    }

    private static String make() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException cause) {
            throw new IllegalStateException("every Java makes P-256 keys", cause);
        }
    }

    String sign(JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException cause) {
            throw new IllegalStateException("the demo key does not sign", cause);
        }
    }

    /// Public parts only (RFC 7517 §5).
    String publicKeys() {
        return new JWKSet(key.toPublicJWK()).toString(true);
    }
}
