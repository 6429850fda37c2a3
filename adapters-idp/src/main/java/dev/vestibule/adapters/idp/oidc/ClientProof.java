package dev.vestibule.adapters.idp.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.JWTAuthentication;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.JWTID;
import dev.vestibule.domain.provider.ClientKey;
import dev.vestibule.domain.provider.ClientSecret;
import dev.vestibule.domain.provider.OidcConfig;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/// How we authenticate at a token endpoint (OpenID Connect Core 1.0 §9).
final class ClientProof {
    /// An assertion is made for one request.
    private static final Duration LIFE = Duration.ofSeconds(60);

    private ClientProof() {}

    /// The library's own for keys does not know Ed25519.
    private static final class Assertion extends JWTAuthentication {
        private Assertion(ClientAuthenticationMethod method, SignedJWT signed) {
            super(method, signed);
        }
    }

    static ClientAuthentication of(OidcConfig config, Instant now) {
        return switch (config.credential()) {
            case ClientSecret secret -> bySecret(config, secret, now);
            case ClientKey key ->
                new Assertion(
                        ClientAuthenticationMethod.PRIVATE_KEY_JWT, signed(header(key), config, now, signer(key)));
        };
    }

    /// RFC 6749 §2.3.1: in the header, id and secret are form-encoded first, which the library does.
    private static ClientAuthentication bySecret(OidcConfig config, ClientSecret secret, Instant now) {
        ClientID id = new ClientID(config.clientId());
        return switch (config.clientAuthentication()) {
            case CLIENT_SECRET_BASIC -> new ClientSecretBasic(id, new Secret(secret.reveal()));
            case CLIENT_SECRET_POST -> new ClientSecretPost(id, new Secret(secret.reveal()));
            case CLIENT_SECRET_JWT ->
                new Assertion(
                        ClientAuthenticationMethod.CLIENT_SECRET_JWT,
                        signed(new JWSHeader(JWSAlgorithm.HS256), config, now, signer(secret)));
            case PRIVATE_KEY_JWT -> throw new IllegalStateException("a secret is no key");
        };
    }

    private static JWSHeader header(ClientKey key) {
        return new JWSHeader.Builder(Algorithms.jws(key.publicJwk().algorithm()))
                .keyID(key.publicJwk().keyId())
                .build();
    }

    /// RFC 7523 §3. The audience is the issuer and nothing else: an assertion for a token endpoint that the provider
    /// names could be taken to another provider's, which was named there. See ADR 10.
    private static JWTClaimsSet claims(OidcConfig config, Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(config.clientId())
                .subject(config.clientId())
                .audience(config.issuer().value())
                .jwtID(new JWTID().getValue())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
    }

    /// What is configured can sign: that was checked when it came.
    private static SignedJWT signed(JWSHeader header, OidcConfig config, Instant now, JWSSigner signer) {
        SignedJWT assertion = new SignedJWT(header, claims(config, now));
        try {
            assertion.sign(signer);
            return assertion;
        } catch (JOSEException broken) {
            throw new IllegalStateException("the client's key does not sign", broken);
        }
    }

    private static JWSSigner signer(ClientSecret secret) {
        try {
            return new MACSigner(secret.reveal().getBytes(StandardCharsets.UTF_8));
        } catch (JOSEException tooShort) {
            throw new IllegalStateException("the client's secret does not sign", tooShort);
        }
    }

    private static JWSSigner signer(ClientKey key) {
        try {
            return ClientKeySigner.of(ClientKeyPairs.parse(key.privateJwk().reveal()));
        } catch (JOSEException | ParseException broken) {
            throw new IllegalStateException("the client's key does not sign", broken);
        }
    }
}
