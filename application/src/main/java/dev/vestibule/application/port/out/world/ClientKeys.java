package dev.vestibule.application.port.out.world;

import dev.vestibule.domain.provider.ClientKey;
import dev.vestibule.domain.provider.PrivateJwk;
import dev.vestibule.domain.provider.SigningAlgorithm;

/// Key pairs that we authenticate with at identity providers.
public interface ClientKeys {
    /// A new pair.
    ClientKey make(SigningAlgorithm algorithm);

    /// The pair of a private key that somebody brings, if it is strong and whole.
    Reading read(PrivateJwk jwk);

    sealed interface Reading {
        record Usable(ClientKey key) implements Reading {}

        /// `reason` never holds a part of the key.
        record Unusable(String reason) implements Reading {}
    }
}
