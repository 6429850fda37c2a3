package dev.vestibule.bootstrap.dev.idp;

import dev.vestibule.bootstrap.dev.cast.DemoOrganization;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An authorization request (OpenID Connect Core 1.0 §3.1.2.1; RFC 7636 §4.3).
record AuthorizeRequest(String redirectUri, Optional<String> state, Optional<String> nonce, String challenge) {
    private static final List<String> PARAMETERS = List.of(
            "client_id",
            "redirect_uri",
            "response_type",
            "scope",
            "state",
            "nonce",
            "code_challenge",
            "code_challenge_method",
            "login_hint");

    /// What became of reading one.
    sealed interface Reading {
        record Sound(AuthorizeRequest request) implements Reading {}

        /// Nobody may be sent anywhere: the client or its address is unknown (RFC 6749 §4.1.2.1).
        record Stranger(String sentence) implements Reading {}

        /// The client gets the error code.
        record Faulty(String redirectUri, Optional<String> state, String error) implements Reading {}
    }

    static Reading read(Map<String, String> parameters, DemoOrganization organization, String ownCallbacks) {
        String redirectUri = parameters.getOrDefault("redirect_uri", "");
        Optional<String> state = Optional.ofNullable(parameters.get("state"));
        if (!organization.clientId().equals(parameters.get("client_id"))) {
            return new Reading.Stranger("This provider does not know the client.");
        }
        if (!redirectUri.startsWith(ownCallbacks)) {
            return new Reading.Stranger("The client has not registered this redirect_uri.");
        }
        return fault(parameters)
                .<Reading>map(error -> new Reading.Faulty(redirectUri, state, error))
                .orElseGet(() -> new Reading.Sound(new AuthorizeRequest(
                        redirectUri,
                        state,
                        Optional.ofNullable(parameters.get("nonce")),
                        parameters.getOrDefault("code_challenge", ""))));
    }

    private static Optional<String> fault(Map<String, String> parameters) {
        if (!"code".equals(parameters.get("response_type"))) {
            return Optional.of("unsupported_response_type");
        }
        if (!List.of(parameters.getOrDefault("scope", "").split(" ")).contains("openid")) {
            return Optional.of("invalid_scope");
        }
        boolean pkce = "S256".equals(parameters.get("code_challenge_method"))
                && !parameters.getOrDefault("code_challenge", "").isEmpty();
        return pkce ? Optional.empty() : Optional.of("invalid_request");
    }

    /// The parameters that the page carries from the request to the answer.
    static Map<String, String> carried(Map<String, String> parameters) {
        var carried = new LinkedHashMap<String, String>();
        for (String name : PARAMETERS) {
            Optional.ofNullable(parameters.get(name)).ifPresent(value -> carried.put(name, value));
        }
        return carried;
    }

    URI answer(String issuer, String code) {
        return Answers.location(redirectUri, state, issuer, Map.of("code", code));
    }
}
