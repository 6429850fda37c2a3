package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.json.Json;
import dev.vestibule.adapters.idp.oidc.ProviderMetadata.ResponseIssuer;
import dev.vestibule.adapters.idp.outbound.OutboundHttp;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.SigningAlgorithm;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Believes a provider's metadata only as far as it is about the configured issuer and names addresses that may be
/// called (OpenID Connect Discovery 1.0 §4.3, §7.1, §7.2).
final class MetadataReader {
    private static final int MAX_URL_LENGTH_CHARS = 2048;

    private final OutboundHttp http;

    MetadataReader(OutboundHttp http) {
        this.http = http;
    }

    Checked<ProviderMetadata> read(Issuer configured, Json.Document document) {
        return Checked.passed(document)
                .provided(
                        () -> document.text("issuer").equals(Optional.of(configured.value())),
                        Refusal.ISSUER_MISMATCH,
                        "the metadata names another issuer")
                .then(_ -> browserEndpoint(document))
                .then(authorization -> endpoint(document, "token_endpoint")
                        .then(token -> endpoint(document, "jwks_uri")
                                .then(jwks -> optionalEndpoint(document, "userinfo_endpoint")
                                        .map(userInfo -> new ProviderMetadata(
                                                authorization,
                                                token,
                                                jwks,
                                                userInfo,
                                                offered(document),
                                                responseIssuer(document))))));
    }

    /// Only the browser goes there, so its address is the browser's to reach; in the clear it must be one we opened.
    private Checked<URI> browserEndpoint(Json.Document document) {
        return url(document, "authorization_endpoint")
                .then(url -> "https".equalsIgnoreCase(url.getScheme()) && url.getHost() != null
                        ? Checked.passed(url)
                        : http.examine(url))
                .provided(
                        () -> document.text("authorization_endpoint")
                                .filter(text -> text.contains("#"))
                                .isEmpty(),
                        Refusal.DISCOVERY_INVALID,
                        "authorization_endpoint has a fragment");
    }

    private Checked<URI> endpoint(Json.Document document, String name) {
        return url(document, name).then(http::examine);
    }

    private Checked<Optional<URI>> optionalEndpoint(Json.Document document, String name) {
        return document.find(name).isEmpty()
                ? Checked.passed(Optional.empty())
                : endpoint(document, name).map(Optional::of);
    }

    private static Checked<URI> url(Json.Document document, String name) {
        return document.text(name)
                .filter(text -> text.length() <= MAX_URL_LENGTH_CHARS)
                .flatMap(MetadataReader::parse)
                .filter(URI::isAbsolute)
                .map(Checked::passed)
                .orElseGet(() -> Checked.refused(Refusal.DISCOVERY_INVALID, name + " is missing or not a URL"));
    }

    static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// A provider that does not say has to support RS256 (OpenID Connect Core 1.0 §15.1).
    private static Set<SigningAlgorithm> offered(Json.Document document) {
        return document.texts("id_token_signing_alg_values_supported")
                .map(Algorithms::known)
                .orElseGet(() -> Algorithms.known(List.of("RS256")));
    }

    private static ResponseIssuer responseIssuer(Json.Document document) {
        return document.find("authorization_response_iss_parameter_supported")
                .filter(new Json.Truth(true)::equals)
                .map(_ -> ResponseIssuer.ANNOUNCED)
                .orElse(ResponseIssuer.NOT_ANNOUNCED);
    }
}
