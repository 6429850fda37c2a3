package dev.vestibule.domain.provider;

import dev.vestibule.domain.tag.StateTag;
import java.util.List;

/// An OpenID provider, who we are to it, and what we ask of it.
public record OidcConfig(
        OidcSource source,
        OidcClient client,
        List<String> scopes,
        UserInfoUse userInfo,
        ClaimMapping mapping,
        AcceptedAlgorithms algorithms,
        RequestSettings requests)
        implements ProviderConfig {
    public static final List<String> STANDARD_SCOPES = List.of("openid", "email", "profile");

    public OidcConfig {
        scopes = List.copyOf(scopes);
        if (!scopes.contains("openid")) {
            throw new IllegalArgumentException("an OpenID client asks for the scope openid");
        }
    }

    /// A provider of one customer's own that is found by discovery, with nothing special asked of it.
    public OidcConfig(
            Issuer issuer,
            String clientId,
            ClientCredential credential,
            List<String> scopes,
            ClientAuthentication clientAuthentication,
            UserInfoUse userInfo,
            ClaimMapping mapping,
            AcceptedAlgorithms algorithms) {
        this(
                OidcSource.discovered(issuer),
                new OidcClient(clientId, credential, clientAuthentication),
                scopes,
                userInfo,
                mapping,
                algorithms,
                RequestSettings.STANDARD);
    }

    /// What we prove ourselves with and the algorithms do not count: secrets and keys rotate, and algorithms come
    /// from the issuer that is already pinned.
    @Override
    public boolean trustsTheSameAs(ProviderConfig other) {
        return switch (other) {
            case OidcConfig that ->
                source.isTheSameAs(that.source) && clientId().equals(that.clientId()) && mapping.equals(that.mapping);
        };
    }

    /// Who has to have issued a token, by its own name.
    public Issuer tokenIssuer() {
        return tenant().issuerAt(issuer());
    }

    /// Whether what the one was found to sign by says something of the other.
    public boolean signsLike(OidcConfig that) {
        return issuer().equals(that.issuer()) && endpoints().equals(that.endpoints());
    }

    @Override
    public StateTag tag() {
        return StateTag.of(
                issuer(),
                clientId(),
                scopes,
                clientAuthentication(),
                userInfo,
                mapping,
                algorithms,
                endpoints(),
                tenant(),
                requests);
    }

    public OidcConfig withAlgorithms(AcceptedAlgorithms accepted) {
        return new OidcConfig(source, client, scopes, userInfo, mapping, accepted, requests);
    }

    @Override
    public Issuer issuer() {
        return source.issuer();
    }

    public EndpointSource endpoints() {
        return source.endpoints();
    }

    @Override
    public Tenant tenant() {
        return source.tenant();
    }

    public String clientId() {
        return client.id();
    }

    public ClientCredential credential() {
        return client.credential();
    }

    public ClientAuthentication clientAuthentication() {
        return client.authentication();
    }

    @Override
    public ResponseMode responseMode() {
        return requests.responseMode();
    }
}
