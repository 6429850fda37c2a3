package dev.vestibule.adapters.idp.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import dev.vestibule.adapters.idp.Bench;
import dev.vestibule.adapters.idp.ClientKeyRing;
import dev.vestibule.adapters.idp.testing.RegisteredClient;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.ClientAuthentication;
import dev.vestibule.domain.provider.ClientCredential;
import dev.vestibule.domain.provider.ClientKey;
import dev.vestibule.domain.provider.ClientSecret;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.SigningAlgorithm;
import java.net.URI;
import java.security.PublicKey;
import java.text.ParseException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// OpenID Connect Core 1.0 §9, RFC 7523 §3: against a token endpoint that takes assertions for its issuer alone, for a
/// minute, and once.
class ClientProofTest {
    private static final Bench BENCH = new Bench();

    @AfterAll
    static void close() {
        BENCH.close();
    }

    private static Provider with(Provider provider, ClientCredential credential, ClientAuthentication method) {
        OidcConfig now = Bench.config(provider);
        return Bench.with(
                provider,
                new OidcConfig(
                        now.issuer(),
                        now.clientId(),
                        credential,
                        now.scopes(),
                        method,
                        now.userInfo(),
                        now.mapping(),
                        now.algorithms()));
    }

    private static Provider withSecret(String ours, String theirs) {
        Provider provider = BENCH.provider();
        BENCH.tenant(provider).register(RegisteredClient.secretJwt(Bench.CLIENT_ID, theirs, redirectUri(provider)));
        return with(provider, new ClientSecret(ours), ClientAuthentication.CLIENT_SECRET_JWT);
    }

    private static Provider withKey(ClientKey ours, PublicKey theirs) {
        Provider provider = BENCH.provider();
        BENCH.tenant(provider).register(RegisteredClient.keyJwt(Bench.CLIENT_ID, theirs, redirectUri(provider)));
        return with(provider, ours, ClientAuthentication.PRIVATE_KEY_JWT);
    }

    private static URI redirectUri(Provider provider) {
        return Bench.SELF.redirectUri(provider.id());
    }

    private static ClientKey key(SigningAlgorithm algorithm) {
        return new ClientKeyRing().make(algorithm);
    }

    private static PublicKey published(ClientKey key) throws JOSEException, ParseException {
        JWK jwk = ClientKeyPairs.parse(key.publicJwk().numbers());
        return Algorithms.curve(key.publicJwk().algorithm()).isPresent()
                ? jwk.toECKey().toPublicKey()
                : jwk.toRSAKey().toPublicKey();
    }

    @Test
    void the_secret_signs_each_time_anew() {
        Provider provider = withSecret(Bench.CLIENT_SECRET, Bench.CLIENT_SECRET);

        BENCH.proven(provider);
        BENCH.proven(provider);

        assertEquals(List.of(), BENCH.tenant(provider).complaints());
    }

    @Test
    void another_secret_is_the_organizations_to_mend() {
        assertEquals(
                Refusal.TOKEN_REQUEST_REJECTED,
                BENCH.refused(withSecret("0123456789abcdef0123456789abcdef", Bench.CLIENT_SECRET)));
    }

    @ParameterizedTest
    @EnumSource(names = {"RS256", "PS384", "ES256", "ES512"})
    void the_private_key_signs(SigningAlgorithm algorithm) throws JOSEException, ParseException {
        ClientKey key = key(algorithm);

        BENCH.proven(withKey(key, published(key)));
    }

    @Test
    void a_key_that_the_provider_does_not_know_is_the_organizations_to_mend() throws JOSEException, ParseException {
        assertEquals(
                Refusal.TOKEN_REQUEST_REJECTED,
                BENCH.refused(withKey(key(SigningAlgorithm.ES256), published(key(SigningAlgorithm.ES256)))));
    }
}
