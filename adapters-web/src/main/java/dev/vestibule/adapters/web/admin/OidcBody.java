package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.binding.Issuers;
import dev.vestibule.adapters.web.json.Fields;
import dev.vestibule.adapters.web.json.Shape;
import dev.vestibule.adapters.web.json.Shapes;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.ClaimMapping;
import dev.vestibule.domain.provider.ClaimMappingChange;
import dev.vestibule.domain.provider.ClientAuthentication;
import dev.vestibule.domain.provider.ClientSecret;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.OidcChange;
import dev.vestibule.domain.provider.UserInfoUse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads what a client says of an OpenID provider's configuration.
final class OidcBody {
    private static final Shape<Issuer> ISSUER =
            Shapes.text("an https URL without query, fragment and user", Issuers::isAddress, Issuer::new);
    private static final Shape<String> CLIENT_ID = Shapes.line(512);
    private static final Shape<ClientSecret> CLIENT_SECRET = Shapes.text(
            "a text of 1 to 2048 characters", text -> !text.isEmpty() && text.length() <= 2048, ClientSecret::new);
    private static final Shape<List<String>> SCOPES =
            Shapes.list(Shapes.text("a scope", text -> text.matches("[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,128}")));
    private static final Shape<ClientAuthentication> AUTHENTICATION = Shapes.oneOf(ClientAuthentication.class);
    private static final Shape<UserInfoUse> USER_INFO = Shapes.oneOf(UserInfoUse.class);
    private static final Shape<String> CLAIM = Shapes.text("the name of a claim", ClaimMapping::isClaimName);
    private static final Shape<String> PKCE = Shapes.text("S256", "S256"::equals);

    private OidcBody() {}

    /// For a new provider: what has no default is required.
    static OidcChange created(Fields fields) {
        require(fields, "issuer", ISSUER);
        require(fields, "clientId", CLIENT_ID);
        require(fields, "clientSecret", CLIENT_SECRET);
        return changed(fields);
    }

    private static void require(Fields fields, String name, Shape<?> shape) {
        if (!fields.has(name)) {
            fields.missing(name, shape);
        }
    }

    static OidcChange changed(Fields fields) {
        refuseWhatComesLater(fields);
        fields.optional("pkce", PKCE);
        return new OidcChange(
                fields.optional("issuer", ISSUER),
                fields.optional("clientId", CLIENT_ID),
                fields.optional("clientSecret", CLIENT_SECRET),
                scopes(fields),
                fields.optional("tokenEndpointAuthMethod", AUTHENTICATION),
                fields.optional("userInfo", USER_INFO),
                mapping(fields));
    }

    private static void refuseWhatComesLater(Fields fields) {
        Stream.of(
                        "privateKeyJwt",
                        "authorizationEndpoint",
                        "tokenEndpoint",
                        "userInfoEndpoint",
                        "jwksUri",
                        "jwks",
                        "endpoints")
                .forEach(fields::notYet);
        fields.optional("responseMode", Shapes.text("query", _ -> true))
                .filter(mode -> !mode.equals("query"))
                .ifPresent(_ -> fields.fault(
                        "responseMode", Refusal.FEATURE_NOT_AVAILABLE.code(), "is query; form_post comes later"));
    }

    private static Optional<List<String>> scopes(Fields fields) {
        var scopes = fields.optional("scopes", SCOPES);
        scopes.filter(list -> !list.contains("openid"))
                .ifPresent(_ -> fields.fault("scopes", "invalid_value", "should contain openid"));
        return scopes;
    }

    private static Optional<ClaimMappingChange> mapping(Fields fields) {
        boolean given = fields.has("mapping");
        ClaimMappingChange mapping = fields.within(
                "mapping",
                inner -> new ClaimMappingChange(
                        inner.optional("subject", CLAIM),
                        inner.optional("email", CLAIM),
                        inner.optional("emailVerified", CLAIM),
                        inner.optional("name", CLAIM)));
        return given ? Optional.of(mapping) : Optional.empty();
    }
}
