package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.binding.Issuers;
import dev.vestibule.adapters.web.json.Fields;
import dev.vestibule.adapters.web.json.Shape;
import dev.vestibule.adapters.web.json.Shapes;
import dev.vestibule.domain.provider.ClaimMapping;
import dev.vestibule.domain.provider.ClaimMappingChange;
import dev.vestibule.domain.provider.ClientAuthentication;
import dev.vestibule.domain.provider.ClientCredential;
import dev.vestibule.domain.provider.ClientKeyWish;
import dev.vestibule.domain.provider.ClientSecret;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.OidcChange;
import dev.vestibule.domain.provider.OidcClient;
import dev.vestibule.domain.provider.OidcClientChange;
import dev.vestibule.domain.provider.OidcSourceChange;
import dev.vestibule.domain.provider.UserInfoUse;
import java.util.List;
import java.util.Optional;

/// Reads what a client says of an OpenID provider's configuration.
final class OidcBody {
    private static final Shape<Issuer> ISSUER =
            Shapes.text("an https URL without query, fragment and user", Issuers::isAddress, Issuer::new);
    private static final Shape<String> CLIENT_ID = Shapes.line(OidcClient.MAX_ID_LENGTH_CHARS);
    private static final Shape<ClientSecret> CLIENT_SECRET = Shapes.text(
            "a text of 1 to 2048 characters", text -> !text.isEmpty() && text.length() <= 2048, ClientSecret::new);
    private static final Shape<List<String>> SCOPES =
            Shapes.list(Shapes.text("a scope", text -> text.matches("[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,128}")));
    private static final Shape<ClientAuthentication> AUTHENTICATION = Shapes.oneOf(ClientAuthentication.class);
    private static final Shape<UserInfoUse> USER_INFO = Shapes.oneOf(UserInfoUse.class);
    private static final Shape<String> CLAIM = Shapes.text("the name of a claim", ClaimMapping::isClaimName);
    private static final Shape<String> PKCE = Shapes.text("S256", "S256"::equals);

    static final String MISFIT = "should fit what the client has: private_key_jwt needs privateKeyJwt, the others need "
            + "clientSecret, client_secret_jwt one of at least 32 bytes";

    static final String UNCREDENTIALED = "a new issuer and new endpoints come with a clientSecret or privateKeyJwt of "
            + "their own, so that the present one is not shown to others";

    private OidcBody() {}

    /// What was said, and where the key pair is to come from that it does not hold yet.
    record Given(OidcChange change, Optional<ClientKeyWish> key) {}

    /// For a new provider: what has no default is required.
    static Given created(Fields fields) {
        require(fields, "issuer", ISSUER);
        require(fields, "clientId", CLIENT_ID);
        if (!fields.has("privateKeyJwt")) {
            require(fields, "clientSecret", CLIENT_SECRET);
        }
        return changed(fields);
    }

    private static void require(Fields fields, String name, Shape<?> shape) {
        if (!fields.has(name)) {
            fields.missing(name, shape);
        }
    }

    static Given changed(Fields fields) {
        fields.optional("pkce", PKCE);
        var secret = fields.optional("clientSecret", CLIENT_SECRET);
        var key = ClientKeyBody.read(fields);
        var change = new OidcChange(
                new OidcSourceChange(
                        fields.optional("issuer", ISSUER), EndpointsBody.read(fields), TenantBody.read(fields)),
                new OidcClientChange(
                        fields.optional("clientId", CLIENT_ID),
                        secret.map(ClientCredential.class::cast),
                        authentication(fields, secret)),
                scopes(fields),
                fields.optional("userInfo", USER_INFO),
                mapping(fields),
                RequestsBody.read(fields));
        return new Given(change, key);
    }

    /// A client has a secret or a key pair, and a method for it.
    private static Optional<ClientAuthentication> authentication(Fields fields, Optional<ClientSecret> secret) {
        boolean withKey = fields.has("privateKeyJwt");
        var method = fields.optional("tokenEndpointAuthMethod", AUTHENTICATION);
        if (withKey && fields.has("clientSecret")) {
            fields.fault("privateKeyJwt", "invalid_value", "should not be there beside clientSecret");
        }
        method.filter(asked -> withKey
                        ? asked != ClientAuthentication.PRIVATE_KEY_JWT
                        : secret.filter(given -> !given.suits(asked)).isPresent())
                .ifPresent(_ -> fields.fault("tokenEndpointAuthMethod", "invalid_value", MISFIT));
        return method;
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
