package dev.vestibule.domain.provider;

import java.util.List;
import java.util.Optional;

/// The parts of an OpenID configuration that somebody wants to change; the rest stays.
public record OidcChange(
        Optional<Issuer> issuer,
        Optional<String> clientId,
        Optional<ClientSecret> clientSecret,
        Optional<List<String>> scopes,
        Optional<ClientAuthentication> clientAuthentication,
        Optional<UserInfoUse> userInfo,
        Optional<ClaimMappingChange> mapping) {
    public static final OidcChange NONE = new OidcChange(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /// Whether it names anything by which the provider is trusted, changed or not.
    public boolean namesTrust() {
        return issuer.isPresent() || clientId.isPresent() || mapping.isPresent();
    }

    public OidcConfig appliedTo(OidcConfig current) {
        return new OidcConfig(
                issuer.orElse(current.issuer()),
                clientId.orElse(current.clientId()),
                clientSecret.orElse(current.clientSecret()),
                scopes.orElse(current.scopes()),
                clientAuthentication.orElse(current.clientAuthentication()),
                userInfo.orElse(current.userInfo()),
                mapping.map(change -> change.appliedTo(current.mapping())).orElseGet(current::mapping),
                current.algorithms());
    }
}
