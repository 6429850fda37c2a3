package dev.vestibule.adapters.idp.oidc;

import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.application.port.out.world.IdentityProviders.AuthorizationRequest;
import dev.vestibule.domain.flow.FlowState;
import dev.vestibule.domain.flow.Prompt;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.Freshness;
import dev.vestibule.domain.provider.RequestSettings;
import dev.vestibule.domain.provider.ResponseMode;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Builds the address that a browser is sent to (OpenID Connect Core 1.0 §3.1.2.1), with PKCE S256 always (RFC 7636
/// §4.2, RFC 9700 §2.1.1).
final class AuthorizationUrl {
    private static final Set<String> OURS = Set.of(
            "response_type",
            "client_id",
            "redirect_uri",
            "scope",
            "state",
            "nonce",
            "code_challenge",
            "code_challenge_method",
            "login_hint",
            "max_age",
            "acr_values",
            "prompt",
            "response_mode");

    private final RelyingParty self;

    AuthorizationUrl(RelyingParty self) {
        this.self = self;
    }

    Checked<URI> build(Registration registration, URI endpoint, AuthorizationRequest request) {
        return Checked.passed(endpoint)
                .provided(
                        () -> hasNoneOfOurs(endpoint),
                        Refusal.DISCOVERY_INVALID,
                        "authorization_endpoint has parameters of the request already")
                .map(_ -> url(registration, endpoint, request));
    }

    /// RFC 6749 §3.1: the endpoint's own query is kept, and no parameter may be there twice.
    private static boolean hasNoneOfOurs(URI endpoint) {
        String query = Optional.ofNullable(endpoint.getRawQuery()).orElse("");
        return Arrays.stream(query.split("&", -1))
                .map(parameter -> parameter.split("=", 2)[0])
                .noneMatch(OURS::contains);
    }

    private URI url(Registration registration, URI endpoint, AuthorizationRequest request) {
        AuthenticationRequest.Builder built = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        Scope.parse(registration.config().scopes()),
                        new ClientID(registration.config().clientId()),
                        self.redirectUri(registration.provider()))
                .endpointURI(endpoint)
                .state(new State(
                        FlowState.parameter(request.flow(), request.secrets().state())))
                .nonce(new Nonce(request.secrets().nonce().reveal()))
                .codeChallenge(new CodeVerifier(request.secrets().codeVerifier().reveal()), CodeChallengeMethod.S256);
        request.loginHint().ifPresent(built::loginHint);
        ask(built, registration.config().requests());
        prompt(built, request.prompts());
        return built.build().toURI();
    }

    private static void ask(AuthenticationRequest.Builder built, RequestSettings requests) {
        if (requests.freshness() instanceof Freshness.Within(var age)) {
            built.maxAge(Math.toIntExact(age.toSeconds()));
        }
        if (!requests.acrValues().isEmpty()) {
            built.acrValues(requests.acrValues().stream().map(ACR::new).toList());
        }
        if (requests.responseMode() == ResponseMode.FORM_POST) {
            built.responseMode(com.nimbusds.oauth2.sdk.ResponseMode.FORM_POST);
        }
    }

    private static void prompt(AuthenticationRequest.Builder built, Set<Prompt> prompts) {
        if (!prompts.isEmpty()) {
            String codes = prompts.stream().sorted().map(Prompt::code).collect(Collectors.joining(" "));
            built.customParameter("prompt", codes);
        }
    }
}
