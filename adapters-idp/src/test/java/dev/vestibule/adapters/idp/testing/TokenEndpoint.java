package dev.vestibule.adapters.idp.testing;

import dev.vestibule.adapters.idp.testing.RegisteredClient.Authentication;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Redeems codes, and is particular about how it is asked (RFC 6749 §2.3.1, §4.1.3; RFC 7636 §4.6).
final class TokenEndpoint {
    private TokenEndpoint() {}

    static Reply answer(Tenant tenant, Optional<String> authorization, String form) {
        Optional<Parameters> parsed = Parameters.parse(form);
        boolean isRefresh =
                parsed.filter(sent -> sent.says("grant_type", "refresh_token")).isPresent();
        if (parsed.isEmpty() || (!isRefresh && !parsed.orElseThrow().says("grant_type", "authorization_code"))) {
            return refuse(tenant, 400, "invalid_request");
        }
        Parameters parameters = parsed.orElseThrow();
        Optional<RegisteredClient> client = client(tenant, authorization, parameters);
        if (client.isEmpty()) {
            return refuse(tenant, 401, "invalid_client");
        }
        return isRefresh
                ? refresh(tenant, client.orElseThrow(), parameters)
                : redeem(tenant, client.orElseThrow(), parameters);
    }

    /// RFC 6749 §6. The token is bound to the client that it was given to.
    private static Reply refresh(Tenant tenant, RegisteredClient client, Parameters parameters) {
        return parameters
                .find("refresh_token")
                .flatMap(tenant::refresh)
                .filter(grant -> grant.client().equals(client))
                .map(grant -> tokens(tenant, grant, !tenant.is(Quirk.REFRESHES_WITHOUT_ID_TOKEN)))
                .orElseGet(() -> refuse(tenant, 400, "invalid_grant"));
    }

    private static Reply redeem(Tenant tenant, RegisteredClient client, Parameters parameters) {
        return parameters
                .find("code")
                .flatMap(tenant::redeem)
                .filter(grant -> matches(grant, client, parameters))
                .map(grant -> tokens(tenant, grant, true))
                .orElseGet(() -> refuse(tenant, 400, "invalid_grant"));
    }

    private static Reply refuse(Tenant tenant, int status, String code) {
        tenant.complain(code);
        return Reply.error(status, code);
    }

    /// By the agreed method and by no other: one that uses two is refused (RFC 6749 §2.3).
    private static Optional<RegisteredClient> client(
            Tenant tenant, Optional<String> authorization, Parameters parameters) {
        if (parameters.find("client_assertion").isPresent()) {
            return authorization.isPresent() ? Optional.empty() : ClientAssertionCheck.client(tenant, parameters);
        }
        Optional<String> secret = parameters.find("client_secret");
        if (authorization.isPresent() == secret.isPresent()) {
            return Optional.empty();
        }
        return authorization.isPresent()
                ? authorization.flatMap(header -> basic(tenant, header))
                : parameters
                        .find("client_id")
                        .flatMap(tenant::client)
                        .filter(client -> client.authentication() == Authentication.POST)
                        .filter(client -> client.secret().equals(secret.orElseThrow()));
    }

    private static Optional<RegisteredClient> basic(Tenant tenant, String header) {
        String pair =
                new String(Base64.getDecoder().decode(header.replaceFirst("^Basic ", "")), StandardCharsets.US_ASCII);
        String[] parts = pair.split(":", -1);
        return Optional.of(parts)
                .filter(both -> both.length == 2)
                .flatMap(both -> tenant.client(Parameters.decoded(both[0])))
                .filter(client -> client.authentication() == Authentication.BASIC)
                .filter(client -> client.secret().equals(Parameters.decoded(parts[1])));
    }

    private static boolean matches(Grant grant, RegisteredClient client, Parameters parameters) {
        return grant.client().equals(client)
                && parameters.says("redirect_uri", grant.redirectUri().toString())
                && parameters
                        .find("code_verifier")
                        .map(Jwt::challenge)
                        .filter(grant.challenge()::equals)
                        .isPresent();
    }

    private static Reply tokens(Tenant tenant, Grant grant, boolean withIdToken) {
        if (tenant.has(Misbehaviour.INVALID_GRANT)) {
            return Reply.error(400, "invalid_grant");
        }
        if (tenant.has(Misbehaviour.INVALID_GRANT_WITH_OK)) {
            return Reply.error(200, "invalid_grant");
        }
        Map<String, Object> tokens = new LinkedHashMap<>();
        tokens.put("access_token", grant.accessToken());
        tokens.put("token_type", tenant.has(Misbehaviour.FOREIGN_TOKEN_TYPE) ? "mac" : "bearer");
        tokens.put("expires_in", 300);
        if (withIdToken) {
            tokens.put("id_token", new IdTokenForge(tenant, grant).idToken());
        }
        if (tenant.is(Quirk.SENDS_REFRESH_TOKEN)) {
            String refreshToken = refreshToken(tenant, grant);
            tenant.keeps(refreshToken, grant);
            tokens.put("refresh_token", refreshToken);
        }
        lie(tenant, tokens);
        return Reply.json(tokens);
    }

    private static String refreshToken(Tenant tenant, Grant grant) {
        String named = "refresh-" + grant.person().subject();
        return tenant.is(Quirk.RENEWS_REFRESH_TOKENS) ? named + "-" + tenant.requests(Endpoint.TOKEN) : named;
    }

    private static void lie(Tenant tenant, Map<String, Object> tokens) {
        if (tenant.has(Misbehaviour.NO_ID_TOKEN)) {
            tokens.remove("id_token");
        }
        if (tenant.has(Misbehaviour.ID_TOKEN_AS_NUMBER)) {
            tokens.put("id_token", 1);
        }
        if (tenant.has(Misbehaviour.NO_ACCESS_TOKEN)) {
            tokens.remove("access_token");
        }
        if (tenant.has(Misbehaviour.REFRESH_TOKEN_WITH_LINE_BREAK)) {
            tokens.put("refresh_token", "one\r\ntwo");
        }
        if (tenant.has(Misbehaviour.ACCESS_TOKEN_WITH_LINE_BREAK)) {
            tokens.put("access_token", "one\r\nX-Injected: two");
        }
    }
}
