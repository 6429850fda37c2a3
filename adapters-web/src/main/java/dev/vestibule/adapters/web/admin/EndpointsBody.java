package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.binding.Issuers;
import dev.vestibule.adapters.web.json.Fields;
import dev.vestibule.adapters.web.json.Shape;
import dev.vestibule.adapters.web.json.Shapes;
import dev.vestibule.domain.provider.EndpointSource;
import dev.vestibule.domain.provider.OidcEndpoints;
import dev.vestibule.domain.provider.SigningAlgorithm;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads where a provider's endpoints are. They are said all at once; null goes back to discovery.
final class EndpointsBody {
    private static final String ENDPOINTS = "endpoints";
    private static final int MAX_URL_LENGTH_CHARS = 2048;

    private static final Shape<URI> URL =
            Shapes.text("an https URL without fragment and user", EndpointsBody::isUrl, URI::create);
    private static final Shape<List<SigningAlgorithm>> ALGORITHMS =
            Shapes.list(Shapes.named(SigningAlgorithm.class, Wire::algorithm));

    private EndpointsBody() {}

    static Optional<EndpointSource> read(Fields fields) {
        if (fields.isNull(ENDPOINTS)) {
            return Optional.of(new EndpointSource.Discovered());
        }
        return fields.withinIfPresent(ENDPOINTS, EndpointsBody::configured);
    }

    private static Optional<EndpointSource> configured(Fields fields) {
        var authorization = fields.required("authorization", URL);
        var token = fields.required("token", URL);
        var jwks = fields.required("jwks", URL);
        var userInfo = orNull(fields, "userInfo");
        var endSession = orNull(fields, "endSession");
        var algorithms = algorithms(fields);
        return authorization.flatMap(browsers -> token.flatMap(tokens -> jwks.map(keys -> new EndpointSource.Configured(
                new OidcEndpoints(browsers, tokens, keys, userInfo, endSession), algorithms))));
    }

    /// As it is answered where there is none.
    private static Optional<URI> orNull(Fields fields, String name) {
        return fields.isNull(name) ? Optional.empty() : fields.optional(name, URL);
    }

    private static Set<SigningAlgorithm> algorithms(Fields fields) {
        var named = fields.optional("idTokenSigningAlgorithms", ALGORITHMS);
        named.filter(List::isEmpty)
                .ifPresent(_ -> fields.fault("idTokenSigningAlgorithms", "invalid_value", "should not be empty"));
        return named.filter(list -> !list.isEmpty())
                .map(Set::copyOf)
                .orElseGet(() -> Set.of(SigningAlgorithm.values()));
    }

    /// Whether http is allowed for an address is decided where it is called.
    private static boolean isUrl(String text) {
        return text.length() <= MAX_URL_LENGTH_CHARS && text.matches("https?://[^#@\\\\\\s]+") && Issuers.hasHost(text);
    }
}
