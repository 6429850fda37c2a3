package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.domain.provider.SigningAlgorithm;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// What a provider says of itself (OpenID Connect Discovery 1.0 §3), as far as we need it. Its issuer is the one that
/// was configured, and its addresses may be called.
record ProviderMetadata(
        URI authorizationEndpoint,
        URI tokenEndpoint,
        URI jwksUri,
        Optional<URI> userInfoEndpoint,
        Optional<URI> endSessionEndpoint,
        Set<SigningAlgorithm> offered,
        Set<SigningAlgorithm> offeredForUserInfo,
        ResponseIssuer responseIssuer) {
    ProviderMetadata {
        offered = Set.copyOf(offered);
        offeredForUserInfo = Set.copyOf(offeredForUserInfo);
    }

    /// Whether the provider puts its name into every answer (RFC 9207 §3).
    enum ResponseIssuer {
        ANNOUNCED,
        NOT_ANNOUNCED
    }
}
