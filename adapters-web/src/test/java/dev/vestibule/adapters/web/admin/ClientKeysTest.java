package dev.vestibule.adapters.web.admin;

import static dev.vestibule.adapters.web.testing.Cast.OIDC;
import static dev.vestibule.adapters.web.testing.Cast.OKTA;
import static dev.vestibule.adapters.web.testing.Cast.OKTA_AT_ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Api;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.provider.ChangeProvider;
import dev.vestibule.application.port.in.provider.CreateProvider;
import dev.vestibule.application.port.in.provider.PrepareClientKey;
import dev.vestibule.application.port.in.provider.ShowClientKeys;
import dev.vestibule.application.port.in.provider.ShowProvider;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.ClientAuthentication;
import dev.vestibule.domain.provider.ClientKey;
import dev.vestibule.domain.provider.ClientKeyWish;
import dev.vestibule.domain.provider.OidcChange;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.PrivateJwk;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.PublicJwk;
import dev.vestibule.domain.provider.SigningAlgorithm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientKeysTest {
    private static final String PATH = "/organizations/acme/providers";
    private static final String CONFIG = "\"issuer\":\"https://acme.okta.example\",\"clientId\":\"vestibule\"";
    private static final String JWKS = "/auth/oidc/" + OKTA + "/jwks";
    private static final PublicJwk PUBLIC =
            new PublicJwk(SigningAlgorithm.EDDSA, "key-1", Map.of("kty", "OKP", "crv", "Ed25519", "x", "AAAA"));
    private static final String JWK = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"AAAA\",\"kid\":\"key-1\","
            + "\"alg\":\"EdDSA\",\"use\":\"sig\"}";
    private static final ClientKey KEY = new ClientKey(PUBLIC, new PrivateJwk(Map.of("d", "very-hidden")));
    private static final Provider WITH_KEY = OKTA_AT_ACME.reconfigured(
            "Okta", OidcChange.NONE.withCredential(KEY).appliedTo(OIDC), OKTA_AT_ACME.policy());

    private final Server server = Server.overHttp();
    private final Api api = new Api(server);

    @BeforeEach
    void a_key_can_be_prepared() {
        server.ports().prepareClientKey.answers(new PrepareClientKey.Result.Prepared(KEY));
        server.ports().createProvider.answers(new CreateProvider.Result.Created(WITH_KEY, Optional.empty()));
        server.ports().changeProvider.answers(new ChangeProvider.Result.Changed(WITH_KEY, Optional.empty()));
        server.ports().showProvider.answers(new ShowProvider.Result.Shown(WITH_KEY));
    }

    private static String wish(String config) {
        return "{\"kind\":\"oidc\",\"name\":\"Okta\",\"config\":{" + CONFIG + "," + config + "}}";
    }

    @Test
    void a_key_is_made_for_an_algorithm_and_its_private_half_never_comes_back() {
        var response = api.post(PATH, wish("\"privateKeyJwt\":{\"algorithm\":\"EdDSA\"}"));

        assertEquals(201, response.statusCode(), response.body());
        assertEquals(
                new ClientKeyWish.Made(SigningAlgorithm.EDDSA),
                server.ports().prepareClientKey.lastAsked().wish());
        var config = (OidcConfig) server.ports().createProvider.lastAsked().config();
        assertEquals(KEY, config.credential());
        assertEquals(ClientAuthentication.PRIVATE_KEY_JWT, config.clientAuthentication());
        for (var answer : List.of(response, api.get(PATH + "/" + OKTA))) {
            assertTrue(
                    answer.body()
                            .contains("\"tokenEndpointAuthMethod\":\"private_key_jwt\",\"privateKeyJwt\":"
                                    + "{\"algorithm\":\"EdDSA\",\"kid\":\"key-1\",\"publicJwk\":" + JWK + "}"),
                    answer.body());
            assertFalse(answer.body().contains("very-hidden"));
        }
    }

    @Test
    void a_key_is_brought_as_a_jwk() {
        var response = api.patch(
                PATH + "/" + OKTA,
                "{\"config\":{\"privateKeyJwt\":{\"jwk\":{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"BB\","
                        + "\"d\":\"CC\",\"kid\":\"ours\",\"alg\":\"ES256\",\"use\":\"sig\",\"key_ops\":[\"sign\"],"
                        + "\"ext\":true}}}}");

        assertEquals(200, response.statusCode(), response.body());
        assertEquals(
                new ClientKeyWish.Brought(new PrivateJwk(Map.of(
                        "kty", "EC", "crv", "P-256", "x", "AA", "y", "BB", "d", "CC", "kid", "ours", "alg", "ES256"))),
                server.ports().prepareClientKey.lastAsked().wish());
        assertEquals(
                OidcChange.NONE.withCredential(KEY),
                server.ports().changeProvider.lastAsked().config());
    }

    @Test
    void a_key_that_is_not_good_is_named() {
        server.ports().prepareClientKey.answers(new PrepareClientKey.Result.Unusable("is an RSA key below 2048 bits"));

        var response = api.post(PATH, wish("\"privateKeyJwt\":{\"jwk\":{\"kty\":\"RSA\",\"d\":\"AA\"}}"));

        assertEquals(400, response.statusCode(), response.body());
        assertTrue(
                response.body().contains("\"pointer\":\"/config/privateKeyJwt/jwk\",\"code\":\"invalid_value\""),
                response.body());
        assertTrue(response.body().contains("below 2048 bits"), response.body());
        assertEquals(List.of(), server.ports().createProvider.asked());
    }

    @Test
    void who_may_not_manage_gets_no_key() {
        server.ports().prepareClientKey.answers(new PrepareClientKey.Result.Refused(Refusal.NOT_FOUND));

        assertEquals(
                404,
                api.post(PATH, wish("\"privateKeyJwt\":{\"algorithm\":\"ES256\"}"))
                        .statusCode());
        assertEquals(List.of(), server.ports().createProvider.asked());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"privateKeyJwt\":{} | /config/privateKeyJwt/algorithm",
                "\"privateKeyJwt\":[] | /config/privateKeyJwt",
                "\"privateKeyJwt\":{\"algorithm\":\"HS256\"} | /config/privateKeyJwt/algorithm",
                "\"privateKeyJwt\":{\"algorithm\":\"none\"} | /config/privateKeyJwt/algorithm",
                "\"privateKeyJwt\":{\"jwk\":{\"kty\":\"EC\",\"x\":\"AA\"}} | /config/privateKeyJwt/jwk/d",
                "\"privateKeyJwt\":{\"jwk\":{\"d\":\"AA\"}} | /config/privateKeyJwt/jwk/kty",
                "\"privateKeyJwt\":{\"jwk\":{\"kty\":\"oct\",\"d\":\"AA\"}} | /config/privateKeyJwt/jwk/kty",
                "\"privateKeyJwt\":{\"jwk\":{\"kty\":\"EC\",\"d\":\"A A\"}} | /config/privateKeyJwt/jwk/d",
                "\"privateKeyJwt\":{\"jwk\":{\"kty\":\"EC\",\"d\":\"AA\",\"crv\":\"secp256k1\"}} "
                        + "| /config/privateKeyJwt/jwk/crv",
                "\"privateKeyJwt\":{\"jwk\":{\"kty\":\"EC\",\"d\":\"AA\",\"alg\":\"HS256\"}} "
                        + "| /config/privateKeyJwt/jwk/alg",
                "\"privateKeyJwt\":{\"jwk\":{\"kty\":\"EC\",\"d\":\"AA\",\"use\":\"enc\"}} "
                        + "| /config/privateKeyJwt/jwk/use",
                "\"privateKeyJwt\":{\"jwk\":{\"kty\":\"EC\",\"d\":\"AA\",\"key_ops\":[\"decrypt\"]}} "
                        + "| /config/privateKeyJwt/jwk/key_ops",
                "\"privateKeyJwt\":{\"jwk\":{\"kty\":\"EC\",\"d\":\"AA\",\"x5u\":\"https://x\"}} "
                        + "| /config/privateKeyJwt/jwk/x5u",
                "\"privateKeyJwt\":{\"algorithm\":\"ES256\",\"jwk\":{\"kty\":\"EC\",\"d\":\"AA\"}} "
                        + "| /config/privateKeyJwt/algorithm",
                "\"privateKeyJwt\":{\"algorithm\":\"ES256\"},\"clientSecret\":\"x\" | /config/privateKeyJwt",
                "\"privateKeyJwt\":{\"algorithm\":\"ES256\"},\"tokenEndpointAuthMethod\":\"client_secret_jwt\" "
                        + "| /config/tokenEndpointAuthMethod",
                "\"clientSecret\":\"x\",\"tokenEndpointAuthMethod\":\"private_key_jwt\" "
                        + "| /config/tokenEndpointAuthMethod",
                "\"clientSecret\":\"only 31 bytes, one too few here\",\"tokenEndpointAuthMethod\":\"client_secret_jwt\""
                        + " | /config/tokenEndpointAuthMethod"
            })
    void a_wrong_field_is_named(String field, String pointer) {
        var response = api.post(PATH, wish(field));

        assertEquals(400, response.statusCode(), response.body());
        assertTrue(response.body().contains("\"pointer\":\"" + pointer + "\""), response.body());
        assertEquals(List.of(), server.ports().prepareClientKey.asked());
        assertEquals(List.of(), server.ports().createProvider.asked());
    }

    @Test
    void a_secret_that_is_long_enough_signs() {
        var response = api.post(
                PATH,
                wish("\"clientSecret\":\"32 bytes, which is just enough...\","
                        + "\"tokenEndpointAuthMethod\":\"client_secret_jwt\""));

        assertEquals(201, response.statusCode(), response.body());
        var config = (OidcConfig) server.ports().createProvider.lastAsked().config();
        assertEquals(ClientAuthentication.CLIENT_SECRET_JWT, config.clientAuthentication());
    }

    @Test
    void a_method_that_does_not_fit_what_is_stored_is_named() {
        server.ports().changeProvider.answers(new ChangeProvider.Result.Misfit());

        var response = api.patch(PATH + "/" + OKTA, "{\"config\":{\"tokenEndpointAuthMethod\":\"private_key_jwt\"}}");

        assertEquals(400, response.statusCode(), response.body());
        assertTrue(response.body().contains("\"pointer\":\"/config/tokenEndpointAuthMethod\""), response.body());
    }

    @Test
    void the_credential_that_a_new_issuer_lacks_is_named() {
        server.ports().changeProvider.answers(new ChangeProvider.Result.Uncredentialed());

        var response = api.patch(PATH + "/" + OKTA, "{\"config\":{\"issuer\":\"https://other.example\"}}");

        assertEquals(400, response.statusCode(), response.body());
        assertTrue(response.body().contains("\"pointer\":\"/config/clientSecret\""), response.body());
    }

    @Test
    void anybody_may_read_the_public_keys_and_keep_them_for_minutes() {
        server.ports().showClientKeys.answers(new ShowClientKeys.Result.Shown(List.of(PUBLIC)));

        var response = server.get(JWKS);

        assertEquals("{\"keys\":[" + JWK + "]}", response.body());
        assertEquals("application/json", Server.header(response, "Content-Type"));
        assertEquals("public, max-age=300", Server.header(response, "Cache-Control"));
    }

    @Test
    void a_provider_with_a_secret_has_no_keys_and_an_unknown_one_is_not_there() {
        server.ports().showClientKeys.answers(new ShowClientKeys.Result.Shown(List.of()));
        assertEquals("{\"keys\":[]}", server.get(JWKS).body());

        server.ports().showClientKeys.answers(new ShowClientKeys.Result.Refused(Refusal.PROVIDER_NOT_FOUND));
        var unknown = server.get(JWKS, "Accept", "application/json");
        assertEquals(404, unknown.statusCode());
        assertEquals("no-store", Server.header(unknown, "Cache-Control"));
        assertEquals("application/problem+json", Server.header(unknown, "Content-Type"));
    }
}
