package dev.vestibule.domain.provider;

import java.util.Optional;

/// What we prove at a provider's token endpoint that we are its client with.
public sealed interface ClientCredential permits ClientSecret, ClientKey {
    /// Whether the method can be used with this.
    boolean suits(ClientAuthentication method);

    /// The method for it where nobody asked for another.
    ClientAuthentication usualMethod();

    default Optional<ClientSecret> secret() {
        return switch (this) {
            case ClientSecret secret -> Optional.of(secret);
            case ClientKey _ -> Optional.empty();
        };
    }

    default Optional<ClientKey> key() {
        return switch (this) {
            case ClientSecret _ -> Optional.empty();
            case ClientKey key -> Optional.of(key);
        };
    }
}
