package dev.vestibule.domain.provider;

import dev.vestibule.domain.tag.StateTag;

/// What we know about an identity provider, by protocol.
public sealed interface ProviderConfig permits OidcConfig {
    /// The name under which the provider vouches for people.
    Issuer issuer();

    /// Whose people are meant there.
    default Tenant tenant() {
        return new Tenant.Undivided();
    }

    /// How the provider's answers come back.
    ResponseMode responseMode();
    /// Names all of it but its secret.
    StateTag tag();

    /// Whether the other configuration asks us to trust the same party in the same way.
    boolean trustsTheSameAs(ProviderConfig other);
}
