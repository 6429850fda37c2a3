package dev.vestibule.domain.provider;

import dev.vestibule.domain.tag.StateTag;
import java.util.List;

/// An OpenID provider, found by discovery (OpenID Connect Discovery 1.0 §4).
public record OidcConfig(
        Issuer issuer,
        String clientId,
        ClientSecret clientSecret,
        List<String> scopes,
        ClientAuthentication clientAuthentication,
        UserInfoUse userInfo,
        ClaimMapping mapping,
        AcceptedAlgorithms algorithms)
        implements ProviderConfig {
    public static final List<String> STANDARD_SCOPES = List.of("openid", "email", "profile");

    public OidcConfig {
        scopes = List.copyOf(scopes);
        if (clientId.isBlank() || !scopes.contains("openid")) {
            throw new IllegalArgumentException("an OpenID client has an id and the scope openid");
        }
    }

    /// The client secret and the algorithms do not count: secrets rotate, and algorithms come from the
    /// issuer that is already pinned.
    @Override
    public boolean trustsTheSameAs(ProviderConfig other) {
        return switch (other) {
            case OidcConfig that ->
                issuer.equals(that.issuer) && clientId.equals(that.clientId) && mapping.equals(that.mapping);
        };
    }

    @Override
    public StateTag tag() {
        return StateTag.of(issuer, clientId, scopes, clientAuthentication, userInfo, mapping);
    }

    public OidcConfig withAlgorithms(AcceptedAlgorithms accepted) {
        return new OidcConfig(
                issuer, clientId, clientSecret, scopes, clientAuthentication, userInfo, mapping, accepted);
    }
}
