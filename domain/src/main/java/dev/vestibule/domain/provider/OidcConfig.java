package dev.vestibule.domain.provider;

import java.util.List;
import java.util.Set;

/// An OpenID provider, found by discovery (OpenID Connect Discovery 1.0 §4). `algorithms` is what it
/// offered when it was enabled or last tested; nothing else is accepted from it afterwards.
public record OidcConfig(
        Issuer issuer,
        String clientId,
        ClientSecret clientSecret,
        List<String> scopes,
        ClientAuthentication clientAuthentication,
        UserInfoUse userInfo,
        ClaimMapping mapping,
        Set<SigningAlgorithm> algorithms)
        implements ProviderConfig {
    /// What an OpenID provider must support (OpenID Connect Core 1.0 §15.1); holds until it was asked.
    public static final Set<SigningAlgorithm> ALGORITHMS_UNTIL_ASKED = Set.of(SigningAlgorithm.RS256);

    public static final List<String> STANDARD_SCOPES = List.of("openid", "email", "profile");

    public OidcConfig {
        scopes = List.copyOf(scopes);
        algorithms = Set.copyOf(algorithms);
        if (clientId.isBlank() || !scopes.contains("openid") || algorithms.isEmpty()) {
            throw new IllegalArgumentException("an OpenID client has an id, the scope openid and an algorithm");
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

    public OidcConfig withAlgorithms(Set<SigningAlgorithm> offered) {
        return new OidcConfig(issuer, clientId, clientSecret, scopes, clientAuthentication, userInfo, mapping, offered);
    }
}
