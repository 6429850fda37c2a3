package dev.vestibule.adapters.idp.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.adapters.idp.Bench;
import dev.vestibule.adapters.idp.testing.Parameters;
import dev.vestibule.adapters.idp.testing.Quirk;
import dev.vestibule.adapters.idp.testing.ScriptedPerson;
import dev.vestibule.application.port.out.world.IdentityProviders.Destination;
import dev.vestibule.domain.flow.FlowState;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// OpenID Connect Core 1.0 §3.1.2.1; RFC 7636 §4.3.
class AuthorizationUrlTest {
    private static final Bench BENCH = new Bench();

    @AfterAll
    static void close() {
        BENCH.close();
    }

    private static Parameters parameters(Provider provider, Optional<String> loginHint) {
        var request = Bench.request(loginHint);
        var at = assertInstanceOf(Destination.At.class, BENCH.providers.authorize(provider, request));
        var parameters = Parameters.parse(at.location().getRawQuery()).orElseThrow();
        assertEquals(
                FlowState.parameter(request.flow(), request.secrets().state()),
                parameters.find("state").orElseThrow());
        return parameters;
    }

    @Test
    void the_request_asks_for_a_code_tied_to_flow_browser_and_provider() {
        var provider = BENCH.provider();

        var parameters = parameters(provider, Optional.empty());

        assertEquals(Optional.of("code"), parameters.find("response_type"));
        assertEquals(Optional.of(Bench.CLIENT_ID), parameters.find("client_id"));
        assertEquals(Optional.of("https://sso.example/auth/sso/" + provider.id()), parameters.find("redirect_uri"));
        assertEquals(Optional.of("openid email profile"), parameters.find("scope"));
        assertEquals(Optional.of(Bench.SECRETS.nonce().reveal()), parameters.find("nonce"));
        assertEquals(Optional.of("S256"), parameters.find("code_challenge_method"));
        assertEquals(43, parameters.find("code_challenge").orElseThrow().length());
        assertFalse(parameters.values().containsKey("login_hint"));
        assertFalse(
                parameters.values().containsValue(Bench.SECRETS.codeVerifier().reveal()));
    }

    @Test
    void a_login_hint_is_passed_on_and_encoded() {
        var hint = Optional.of("ada+1@corp.example&client_id=evil");

        assertEquals(hint, parameters(BENCH.provider(), hint).find("login_hint"));
    }

    @Test
    void the_hint_chooses_the_person() {
        var provider = BENCH.provider();
        BENCH.tenant(provider).knows("grace", ScriptedPerson.of("person-2", "grace@corp.example", "Grace"));

        assertEquals(
                Optional.of("grace"), parameters(provider, Optional.of("grace")).find("login_hint"));
    }

    @Test
    void the_endpoints_own_query_is_kept() {
        var provider = BENCH.providerWith(Quirk.AUTHORIZE_WITH_QUERY);

        assertEquals(
                Optional.of("people"), parameters(provider, Optional.empty()).find("realm"));
        BENCH.proven(provider);
    }

    @Test
    void an_endpoint_that_sets_our_parameters_itself_is_refused() {
        var built = new AuthorizationUrl(Bench.SELF)
                .build(
                        new Registration(new ProviderId(UUID.randomUUID()), Bench.config("https://idp.example")),
                        URI.create("https://idp.example/authorize?redirect_uri=https://evil.example"),
                        Bench.request(Optional.empty()));

        assertEquals(
                Refusal.DISCOVERY_INVALID.name(),
                built.<String>fold(URI::toString, refused -> refused.refusal().name()));
    }

    @Test
    void a_base_url_with_a_path_and_a_slash_is_not_doubled() {
        var id = new ProviderId(UUID.randomUUID());

        assertEquals(
                URI.create("https://apps.example/front/auth/sso/" + id),
                new RelyingParty(URI.create("https://apps.example/front/")).redirectUri(id));
    }
}
