package dev.vestibule.adapters.web.admin;

import static dev.vestibule.adapters.web.testing.Cast.OIDC;
import static dev.vestibule.adapters.web.testing.Cast.OKTA;
import static dev.vestibule.adapters.web.testing.Cast.OKTA_AT_ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Api;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.provider.ChangeProvider;
import dev.vestibule.application.port.in.provider.CreateProvider;
import dev.vestibule.domain.provider.EndpointSource;
import dev.vestibule.domain.provider.OidcChange;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.OidcEndpoints;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.SigningAlgorithm;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointsTest {
    private static final String PATH = "/organizations/acme/providers";
    private static final OidcEndpoints PLACES = new OidcEndpoints(
            URI.create("https://idp.example/authorize?realm=a"),
            URI.create("https://idp.example/token"),
            URI.create("https://idp.example/keys"),
            Optional.of(URI.create("https://idp.example/me")),
            Optional.empty());
    private static final EndpointSource CONFIGURED =
            new EndpointSource.Configured(PLACES, Set.of(SigningAlgorithm.ES256, SigningAlgorithm.EDDSA));
    private static final String LEAST = "\"authorization\":\"https://idp.example/authorize?realm=a\","
            + "\"token\":\"https://idp.example/token\",\"jwks\":\"https://idp.example/keys\"";
    private static final Provider WITHOUT_DISCOVERY = OKTA_AT_ACME.reconfigured(
            "Okta", OidcChange.NONE.withEndpoints(CONFIGURED).appliedTo(OIDC), OKTA_AT_ACME.policy());

    private final Server server = Server.overHttp();
    private final Api api = new Api(server);

    @BeforeEach
    void a_provider_without_discovery_is_there() {
        server.ports().createProvider.answers(new CreateProvider.Result.Created(WITHOUT_DISCOVERY, Optional.empty()));
        server.ports().changeProvider.answers(new ChangeProvider.Result.Changed(WITHOUT_DISCOVERY, Optional.empty()));
    }

    private EndpointSource created(String endpoints) {
        var response = api.post(
                PATH,
                "{\"kind\":\"oidc\",\"name\":\"Okta\",\"config\":{\"issuer\":\"https://idp.example\","
                        + "\"clientId\":\"v\",\"clientSecret\":\"s\",\"endpoints\":" + endpoints + "}}");
        assertEquals(201, response.statusCode(), response.body());
        return ((OidcConfig) server.ports().createProvider.lastAsked().config()).endpoints();
    }

    @Test
    void endpoints_are_understood_and_answered() {
        assertEquals(
                CONFIGURED,
                created("{" + LEAST + ",\"userInfo\":\"https://idp.example/me\",\"endSession\":null,"
                        + "\"idTokenSigningAlgorithms\":[\"ES256\",\"EdDSA\"]}"));
        assertTrue(api.patch(PATH + "/" + OKTA, "{}")
                .body()
                .contains("\"endpoints\":{\"authorization\":\"https://idp.example/authorize?realm=a\","
                        + "\"token\":\"https://idp.example/token\",\"userInfo\":\"https://idp.example/me\","
                        + "\"jwks\":\"https://idp.example/keys\",\"endSession\":null,"
                        + "\"idTokenSigningAlgorithms\":[\"ES256\",\"EdDSA\"]}"));
    }

    @Test
    void any_algorithm_of_ours_will_do_where_none_is_named() {
        var expected = new OidcEndpoints(
                PLACES.authorization(), PLACES.token(), PLACES.jwks(), Optional.empty(), Optional.empty());

        assertEquals(
                new EndpointSource.Configured(expected, Set.of(SigningAlgorithm.values())), created("{" + LEAST + "}"));
    }

    @Test
    void null_goes_back_to_discovery() {
        assertEquals(
                200,
                api.patch(PATH + "/" + OKTA, "{\"config\":{\"endpoints\":null}}")
                        .statusCode());

        assertEquals(
                OidcChange.NONE.withEndpoints(new EndpointSource.Discovered()),
                server.ports().changeProvider.lastAsked().config());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /config/endpoints/authorization",
                "[] | /config/endpoints",
                "{\"token\":5} | /config/endpoints/token",
                "{%s,\"userInfo\":\"ftp://idp.example\"} | /config/endpoints/userInfo",
                "{%s,\"userInfo\":\"https://\"} | /config/endpoints/userInfo",
                "{%s,\"userInfo\":\"https://a@idp.example\"} | /config/endpoints/userInfo",
                "{%s,\"userInfo\":\"https://idp.example/#x\"} | /config/endpoints/userInfo",
                "{%s,\"userInfo\":\"https://idp.example/a b\"} | /config/endpoints/userInfo",
                "{%s,\"endSession\":\"javascript:alert(1)\"} | /config/endpoints/endSession",
                "{%s,\"idTokenSigningAlgorithms\":[]} | /config/endpoints/idTokenSigningAlgorithms",
                "{%s,\"idTokenSigningAlgorithms\":[\"HS256\"]} | /config/endpoints/idTokenSigningAlgorithms",
                "{%s,\"introspection\":\"https://idp.example\"} | /config/endpoints/introspection"
            })
    void a_wrong_field_is_named(String endpoints, String pointer) {
        var response =
                api.patch(PATH + "/" + OKTA, "{\"config\":{\"endpoints\":" + endpoints.replace("%s", LEAST) + "}}");

        assertEquals(400, response.statusCode(), response.body());
        assertTrue(response.body().contains("\"pointer\":\"" + pointer + "\""), response.body());
        assertEquals(List.of(), server.ports().changeProvider.asked());
    }
}
