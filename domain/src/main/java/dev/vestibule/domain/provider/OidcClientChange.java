package dev.vestibule.domain.provider;

import java.util.Optional;

/// What of us as an OpenID client somebody wants to change; the rest stays.
public record OidcClientChange(
        Optional<String> id, Optional<ClientCredential> credential, Optional<ClientAuthentication> authentication) {
    public static final OidcClientChange NONE =
            new OidcClientChange(Optional.empty(), Optional.empty(), Optional.empty());

    /// Whether the client would still authenticate with what it has; ask before applying the change.
    boolean suits(OidcClient current) {
        return credential.orElse(current.credential()).suits(authentication(current));
    }

    /// Who brings a key where there was a secret need not say that the method changes, too.
    private ClientAuthentication authentication(OidcClient current) {
        ClientCredential now = credential.orElse(current.credential());
        boolean isOfTheSameKind =
                now.key().isPresent() == current.credential().key().isPresent();
        return authentication.orElseGet(() -> isOfTheSameKind ? current.authentication() : now.usualMethod());
    }

    OidcClient appliedTo(OidcClient current) {
        return new OidcClient(
                id.orElse(current.id()), credential.orElse(current.credential()), authentication(current));
    }
}
