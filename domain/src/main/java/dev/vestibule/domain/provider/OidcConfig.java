package dev.vestibule.domain.provider;

import dev.vestibule.domain.tag.StateTag;
import java.util.List;

/// An OpenID provider, and who we are to it.
public record OidcConfig(
        Issuer issuer,
        String clientId,
        ClientCredential credential,
        List<String> scopes,
        ClientAuthentication clientAuthentication,
        UserInfoUse userInfo,
        ClaimMapping mapping,
        AcceptedAlgorithms algorithms,
        EndpointSource endpoints,
        Tenant tenant,
        RequestSettings requests)
        implements ProviderConfig {
    public static final List<String> STANDARD_SCOPES = List.of("openid", "email", "profile");

    public OidcConfig {
        scopes = List.copyOf(scopes);
        if (clientId.isBlank() || !scopes.contains("openid")) {
            throw new IllegalArgumentException("an OpenID client has an id and the scope openid");
        }
        if (!credential.suits(clientAuthentication)) {
            throw new IllegalArgumentException("a client authenticates with what it has");
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
                issuer,
                clientId,
                credential,
                scopes,
                clientAuthentication,
                userInfo,
                mapping,
                algorithms,
                new EndpointSource.Discovered(),
                new Tenant.Undivided(),
                RequestSettings.STANDARD);
    }

    /// What we prove ourselves with and the algorithms do not count: secrets and keys rotate, and algorithms come
    /// from the issuer that is already pinned.
    @Override
    public boolean trustsTheSameAs(ProviderConfig other) {
        return switch (other) {
            case OidcConfig that ->
                issuer.equals(that.issuer)
                        && clientId.equals(that.clientId)
                        && mapping.equals(that.mapping)
                        && endpoints.leadsWhere(that.endpoints)
                        && tenant.equals(that.tenant);
        };
    }

    /// Who has to have issued a token, by its own name.
    public Issuer tokenIssuer() {
        return tenant.issuerAt(issuer);
    }

    /// Whether what the one was found to sign by says something of the other.
    public boolean signsLike(OidcConfig that) {
        return issuer.equals(that.issuer) && endpoints.equals(that.endpoints);
    }

    @Override
    public StateTag tag() {
        return StateTag.of(
                issuer,
                clientId,
                scopes,
                clientAuthentication,
                userInfo,
                mapping,
                algorithms,
                endpoints,
                tenant,
                requests);
    }

    public OidcConfig withAlgorithms(AcceptedAlgorithms accepted) {
        return new OidcConfig(
                issuer,
                clientId,
                credential,
                scopes,
                clientAuthentication,
                userInfo,
                mapping,
                accepted,
                endpoints,
                tenant,
                requests);
    }

    @Override
    public ResponseMode responseMode() {
        return requests.responseMode();
    }
}
