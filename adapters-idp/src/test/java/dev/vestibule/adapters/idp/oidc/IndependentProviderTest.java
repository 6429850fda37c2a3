package dev.vestibule.adapters.idp.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.adapters.idp.Bench;
import dev.vestibule.adapters.idp.ClientKeyRing;
import dev.vestibule.adapters.idp.ProvidersByConfig;
import dev.vestibule.adapters.idp.outbound.OutboundHttp;
import dev.vestibule.adapters.idp.outbound.OutboundSettings;
import dev.vestibule.adapters.idp.testing.ScriptedBrowser;
import dev.vestibule.application.port.out.world.IdentityProviders.Answer;
import dev.vestibule.application.port.out.world.IdentityProviders.Destination;
import dev.vestibule.application.port.out.world.IdentityProviders.Inspection;
import dev.vestibule.domain.flow.ProviderAnswer;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.identity.VerifiedIdentity;
import dev.vestibule.domain.provider.AcceptedAlgorithms;
import dev.vestibule.domain.provider.ClaimMapping;
import dev.vestibule.domain.provider.ClientAuthentication;
import dev.vestibule.domain.provider.ClientCredential;
import dev.vestibule.domain.provider.ClientKey;
import dev.vestibule.domain.provider.ClientSecret;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.SigningAlgorithm;
import dev.vestibule.domain.provider.UserInfoUse;
import dev.vestibule.domain.user.EmailAddress;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Against a provider that somebody else wrote, and that is strict: npm oidc-provider, with three kinds of keys, the
/// RFC 9207 parameter announced, PKCE demanded, and no `email_verified`.
class IndependentProviderTest {
    private static final String SECRET = "s3cret/with+odd=signs & 100%, and long";
    private static final EmailAddress ADDRESS = new EmailAddress("ada@corp.example");
    private static final InstantSource CLOCK = InstantSource.system();
    private static final OutboundHttp HTTP = new OutboundHttp(Bench.settings(OutboundSettings.STANDARD_DEADLINE));
    private static final ProvidersByConfig PROVIDERS = new ProvidersByConfig(HTTP, Bench.SELF, CLOCK);

    @AfterAll
    static void close() {
        HTTP.close();
    }

    @ParameterizedTest(name = "{0}, {1}, claims in {2}")
    @CsvSource({
        "RS256, CLIENT_SECRET_BASIC, USERINFO",
        "ES256, CLIENT_SECRET_POST, ID_TOKEN",
        "EdDSA, CLIENT_SECRET_BASIC, SIGNED_USERINFO",
        "RS256, CLIENT_SECRET_JWT, ID_TOKEN"
    })
    void a_person_signs_in(String algorithm, ClientAuthentication authentication, ClaimsIn claimsIn) {
        ProviderId id = new ProviderId(UUID.randomUUID());
        try (NodeProvider judge = NodeProvider.start(settings(id, algorithm, authentication, claimsIn))) {
            Provider provider = configured(id, judge.issuer(), new ClientSecret(SECRET), authentication);

            VerifiedIdentity identity = signIn(provider);

            assertEquals(new Subject("ada"), identity.subject());
            assertEquals(new EmailAssertion.Unstated(ADDRESS), identity.email());
            assertEquals("Ada Lovelace", identity.name().orElseThrow().value());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RS256", "PS256", "ES256", "ES384", "EDDSA"})
    void we_prove_ourselves_with_a_private_key(SigningAlgorithm algorithm) {
        ProviderId id = new ProviderId(UUID.randomUUID());
        ClientKey key = new ClientKeyRing().make(algorithm);
        ClientAuthentication authentication = ClientAuthentication.PRIVATE_KEY_JWT;
        Map<String, Object> settings = settings(id, "RS256", authentication, ClaimsIn.ID_TOKEN);
        settings.put("clientKey", jwk(key));
        try (NodeProvider judge = NodeProvider.start(settings)) {
            VerifiedIdentity identity = signIn(configured(id, judge.issuer(), key, authentication));

            assertEquals(new Subject("ada"), identity.subject());
        }
    }

    private static Map<String, Object> jwk(ClientKey key) {
        Map<String, Object> jwk = new LinkedHashMap<>(key.publicJwk().numbers());
        jwk.put("kid", key.publicJwk().keyId());
        return jwk;
    }

    private enum ClaimsIn {
        ID_TOKEN,
        USERINFO,
        SIGNED_USERINFO
    }

    private static Map<String, Object> settings(
            ProviderId id, String algorithm, ClientAuthentication authentication, ClaimsIn claimsIn) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("clientId", Bench.CLIENT_ID);
        settings.put("clientSecret", SECRET);
        settings.put("redirectUri", Bench.SELF.redirectUri(id).toString());
        settings.put("authentication", authentication.name().toLowerCase(Locale.ROOT));
        settings.put("algorithm", algorithm);
        settings.put("signedUserInfo", claimsIn == ClaimsIn.SIGNED_USERINFO);
        settings.put("claimsOnlyInUserInfo", claimsIn != ClaimsIn.ID_TOKEN);
        settings.put("subject", "ada");
        settings.put("claims", Map.of("email", ADDRESS.text(), "name", "Ada Lovelace"));
        return settings;
    }

    /// As an administrator sets it up: what it offers is asked, and pinned.
    private static Provider configured(
            ProviderId id, String issuer, ClientCredential credential, ClientAuthentication authentication) {
        OidcConfig config = new OidcConfig(
                new Issuer(issuer),
                Bench.CLIENT_ID,
                credential,
                OidcConfig.STANDARD_SCOPES,
                authentication,
                UserInfoUse.AUTO,
                ClaimMapping.STANDARD,
                new AcceptedAlgorithms.Unasked());
        var offered = assertInstanceOf(Inspection.Sound.class, PROVIDERS.inspect(id, config))
                .algorithms();
        return Bench.provider(id, config.withAlgorithms(new AcceptedAlgorithms.Pinned(Set.copyOf(offered))));
    }

    private static VerifiedIdentity signIn(Provider provider) {
        var at = assertInstanceOf(
                Destination.At.class, PROVIDERS.authorize(provider, Bench.request(Optional.of("ada"))));
        try (ScriptedBrowser browser = new ScriptedBrowser()) {
            ProviderAnswer answer = browser.visit(at.location());
            return assertInstanceOf(
                            Answer.Proven.class, PROVIDERS.verify(provider, answer, Bench.SECRETS, CLOCK.instant()))
                    .identity();
        }
    }
}
