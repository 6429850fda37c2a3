package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.adapters.idp.json.Json;
import dev.vestibule.domain.provider.EndpointSource;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.OidcEndpoints;
import java.util.LinkedHashMap;
import java.util.Map;

/// What an admin said of a provider, in the form in which a provider says it of itself (OpenID Connect Discovery 1.0
/// §3), so that both are read with the same eyes.
final class ConfiguredMetadata {
    private ConfiguredMetadata() {}

    static Json.Document of(Issuer issuer, EndpointSource.Configured configured) {
        OidcEndpoints endpoints = configured.endpoints();
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("issuer", new Json.Text(issuer.value()));
        members.put(
                "authorization_endpoint",
                new Json.Text(endpoints.authorization().toString()));
        members.put("token_endpoint", new Json.Text(endpoints.token().toString()));
        members.put("jwks_uri", new Json.Text(endpoints.jwks().toString()));
        endpoints.userInfo().ifPresent(url -> members.put("userinfo_endpoint", new Json.Text(url.toString())));
        endpoints.endSession().ifPresent(url -> members.put("end_session_endpoint", new Json.Text(url.toString())));
        members.put("id_token_signing_alg_values_supported", algorithms(configured));
        return new Json.Document(members);
    }

    private static Json algorithms(EndpointSource.Configured configured) {
        return new Json.Sequence(configured.algorithms().stream()
                .map(algorithm -> Algorithms.jws(algorithm).getName())
                .<Json>map(Json.Text::new)
                .toList());
    }
}
