package dev.vestibule.adapters.idp.testing;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/// Signs the scripted person in at once and sends the browser back with a code; whatever is wrong with the request is
/// answered with a page that says so (OpenID Connect Core 1.0 §3.1.2).
final class AuthorizeEndpoint {
    private AuthorizeEndpoint() {}

    static Reply answer(Tenant tenant, String query) {
        Optional<Parameters> parsed = Parameters.parse(query);
        if (parsed.isEmpty()) {
            return refuse(tenant, "a parameter is given twice");
        }
        Parameters parameters = parsed.orElseThrow();
        return complaint(tenant, parameters)
                .map(complaint -> refuse(tenant, complaint))
                .orElseGet(() -> sendBack(tenant, parameters));
    }

    /// Ends the session there and sends the browser back (OpenID Connect RP-Initiated Logout 1.0 §2, §3).
    static Reply afterLogout(Tenant tenant, String query) {
        return Parameters.parse(query)
                .filter(parameters -> parameters.find("id_token_hint").isPresent())
                .flatMap(parameters -> parameters.find("post_logout_redirect_uri"))
                .map(Reply::redirect)
                .orElseGet(() -> refuse(tenant, "id_token_hint or post_logout_redirect_uri is missing"));
    }

    private static Reply refuse(Tenant tenant, String complaint) {
        tenant.complain(complaint);
        return Reply.text(400, complaint);
    }

    private static Optional<String> complaint(Tenant tenant, Parameters parameters) {
        Optional<RegisteredClient> client = parameters.find("client_id").flatMap(tenant::client);
        Optional<URI> redirectUri = parameters.find("redirect_uri").map(URI::create);
        if (client.isEmpty()) {
            return Optional.of("the client is unknown");
        }
        if (redirectUri.filter(client.orElseThrow().redirectUris()::contains).isEmpty()) {
            return Optional.of("the redirect_uri is not registered");
        }
        if (!parameters.says("response_type", "code")) {
            return Optional.of("response_type is not code");
        }
        if (!parameters.find("scope").orElse("").matches("(?:.* )?openid(?: .*)?")) {
            return Optional.of("the scope openid is missing");
        }
        return tied(tenant, parameters);
    }

    private static Optional<String> tied(Tenant tenant, Parameters parameters) {
        if (parameters.find("state").isEmpty() || parameters.find("nonce").isEmpty()) {
            return Optional.of("state or nonce is missing");
        }
        if (tenant.is(Quirk.AUTHORIZE_WITH_QUERY) && !parameters.says("realm", "people")) {
            return Optional.of("the endpoint's own query is lost");
        }
        return parameters.says("code_challenge_method", "S256")
                        && parameters.find("code_challenge").orElse("").matches("[A-Za-z0-9_-]{43}")
                ? Optional.empty()
                : Optional.of("PKCE with S256 is missing");
    }

    private static Reply sendBack(Tenant tenant, Parameters parameters) {
        StringBuilder location =
                new StringBuilder(parameters.find("redirect_uri").orElseThrow());
        location.append(
                tenant.has(Misbehaviour.ACCESS_DENIED) ? "?error=access_denied" : "?code=" + code(tenant, parameters));
        location.append("&state=").append(encoded(parameters.find("state").orElseThrow()));
        issuer(tenant).ifPresent(issuer -> location.append("&iss=").append(encoded(issuer)));
        return Reply.redirect(location.toString());
    }

    private static Optional<String> issuer(Tenant tenant) {
        if (tenant.has(Misbehaviour.WRONG_RESPONSE_ISSUER)) {
            return Optional.of("https://victim.example");
        }
        boolean sends = tenant.is(Quirk.ANNOUNCES_RESPONSE_ISSUER) || tenant.is(Quirk.SENDS_RESPONSE_ISSUER);
        return Optional.of(tenant.issuer()).filter(_ -> sends && !tenant.has(Misbehaviour.MISSING_RESPONSE_ISSUER));
    }

    private static String code(Tenant tenant, Parameters parameters) {
        Grant grant = new Grant(
                parameters.find("client_id").flatMap(tenant::client).orElseThrow(),
                URI.create(parameters.find("redirect_uri").orElseThrow()),
                parameters.find("code_challenge").orElseThrow(),
                parameters.find("nonce").orElseThrow(),
                tenant.person(parameters.find("login_hint")),
                "code-" + UUID.randomUUID(),
                "access-" + UUID.randomUUID(),
                tenant.clock().instant());
        tenant.granted(grant);
        return grant.code();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
