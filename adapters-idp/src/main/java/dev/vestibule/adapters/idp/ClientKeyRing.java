package dev.vestibule.adapters.idp;

import dev.vestibule.adapters.idp.oidc.ClientKeyPairs;
import dev.vestibule.application.port.out.world.ClientKeys;
import dev.vestibule.domain.provider.ClientKey;
import dev.vestibule.domain.provider.PrivateJwk;
import dev.vestibule.domain.provider.SigningAlgorithm;
import jakarta.inject.Singleton;

/// The key pairs for `private_key_jwt`.
@Singleton
public final class ClientKeyRing implements ClientKeys {
    @Override
    public ClientKey make(SigningAlgorithm algorithm) {
        return ClientKeyPairs.make(algorithm);
    }

    @Override
    public Reading read(PrivateJwk jwk) {
        return LibraryFence.around(() -> ClientKeyPairs.read(jwk))
                .fold(Reading.Usable::new, refused -> new Reading.Unusable(refused.detail()));
    }
}
