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
    private static final int MAX_PORT = 65_535;

    private final OutboundHttp http;
    private final RelyingParty self;

    MetadataReader(OutboundHttp http, RelyingParty self) {
        this.http = http;
        this.self = self;
    }

    Checked<ProviderMetadata> read(ProviderSource source, Json.Document document) {
        Issuer configured = source.issuer();
        return Checked.passed(document)
                .provided(
                        () -> isNameOf(source, document.text("issuer").orElse("")),
                        Refusal.ISSUER_MISMATCH,
                        "the metadata names another issuer")
                .then(_ -> browserEndpoint(configured, document, "authorization_endpoint"))
                .then(authorization -> endpoint(configured, document, "token_endpoint")
                        .then(token -> endpoint(configured, document, "jwks_uri")
                                .then(jwks -> optionalEndpoint(configured, document, "userinfo_endpoint")
                                        .map(userInfo -> new ProviderMetadata(
                                                authorization,
                                                token,
                                                jwks,
                                                userInfo,
                                                endSession(configured, document),
                                                offered(document),
                                                offeredForUserInfo(document),
                                                responseIssuer(document))))));
    }

    /// Exactly, but that an issuer of many tenants may give the template of their names.
    private static boolean isNameOf(ProviderSource source, String issuer) {
        return issuer.equals(source.issuer().value())
                || issuer.equals(source.tenant().templateAt(source.issuer()).value());
    }

    /// Signing out there is an offer; a provider that describes it wrongly makes none.
    private Optional<URI> endSession(Issuer configured, Json.Document document) {
        return browserEndpoint(configured, document, "end_session_endpoint").fold(Optional::of, _ -> Optional.empty());
    }

    /// Only the browser goes there, so its address is the browser's to reach; in the clear it must be one we opened.
    private Checked<URI> browserEndpoint(Issuer configured, Json.Document document, String name) {
        return url(configured, document, name)
                .then(url -> forBrowsers(url, name))
                .then(url -> elsewhere(configured, url, name))
                .then(url -> isTls(url) && url.getHost() != null ? Checked.passed(url) : http.examine(url));
    }

    /// RFC 6749 §3.1: no fragment. A user part only dresses the address up as another's.
    private static Checked<URI> forBrowsers(URI url, String name) {
        return Checked.passed(url)
                .provided(() -> url.getRawFragment() == null, Refusal.DISCOVERY_INVALID, name + " has a fragment")
                .provided(() -> url.getRawUserInfo() == null, Refusal.DISCOVERY_INVALID, name + " has a user part")
                .provided(
                        () -> url.getPort() != 0 && url.getPort() <= MAX_PORT,
                        Refusal.DISCOVERY_INVALID,
                        name + " has a port that does not exist");
    }

    /// A stranger must not choose which of our own pages a browser is sent to. A provider at our own address, as the
    /// one of development, is no stranger.
    private Checked<URI> elsewhere(Issuer configured, URI url, String name) {
        return Checked.passed(url)
                .provided(
                        () -> !self.isAt(url)
                                || parse(configured.value()).filter(self::isAt).isPresent(),
                        Refusal.DISCOVERY_INVALID,
                        name + " is at our own address");
    }

    private Checked<URI> endpoint(Issuer configured, Json.Document document, String name) {
        return url(configured, document, name).then(http::examine);
    }

    private Checked<Optional<URI>> optionalEndpoint(Issuer configured, Json.Document document, String name) {
        return document.find(name).isEmpty()
                ? Checked.passed(Optional.empty())
                : endpoint(configured, document, name).map(Optional::of);
    }

    private static Checked<URI> url(Issuer configured, Json.Document document, String name) {
        return document.text(name)
                .filter(text -> text.length() <= MAX_URL_LENGTH_CHARS)
                .flatMap(MetadataReader::parse)
                .filter(URI::isAbsolute)
                .map(Checked::passed)
                .orElseGet(() -> Checked.refused(Refusal.DISCOVERY_INVALID, name + " is missing or not a URL"))
                .then(url -> noLessSafe(configured, url, name));
    }

    /// A provider that is found over TLS is asked over TLS (§7.1), though the clear may be open for another.
    private static Checked<URI> noLessSafe(Issuer configured, URI url, String name) {
        return Checked.passed(url)
                .provided(
                        () -> isTls(url)
                                || parse(configured.value())
                                        .filter(MetadataReader::isTls)
                                        .isEmpty(),
                        Refusal.DISCOVERY_INVALID,
                        name + " is not https though the issuer is");
    }

    private static boolean isTls(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
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

    /// §3: optional, without a default.
    private static Set<SigningAlgorithm> offeredForUserInfo(Json.Document document) {
        return Algorithms.known(
                document.texts("userinfo_signing_alg_values_supported").orElse(List.of()));
    }

    private static ResponseIssuer responseIssuer(Json.Document document) {
        return document.find("authorization_response_iss_parameter_supported")
                .filter(new Json.Truth(true)::equals)
                .map(_ -> ResponseIssuer.ANNOUNCED)
                .orElse(ResponseIssuer.NOT_ANNOUNCED);
    }
}
