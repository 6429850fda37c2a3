package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.domain.provider.SigningAlgorithm;
import java.util.List;
import java.util.Optional;

/// The keys of a provider that may verify. `tooWeak` counts those that were left out for their length.
record KeySet(List<VerificationKey> keys, int tooWeak) {
    KeySet {
        keys = List.copyOf(keys);
    }

    /// Without an id all keys of the right kind are tried (RFC 7517 §4.5; OpenID Connect Core 1.0 §10.1).
    List<VerificationKey> suitable(SigningAlgorithm algorithm, Optional<String> keyId) {
        return keys.stream().filter(key -> key.suits(algorithm, keyId)).toList();
    }
}
