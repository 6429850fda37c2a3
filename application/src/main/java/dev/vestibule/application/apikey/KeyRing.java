package dev.vestibule.application.apikey;

import dev.vestibule.application.authority.Keys;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.apikey.ApiKey;
import dev.vestibule.domain.apikey.ApiKeyHash;
import java.time.Instant;
import java.util.Optional;

/// Finds keys that are good for anything.
final class KeyRing {
    private KeyRing() {}

    static Optional<ApiKey> find(Stores stores, ApiKeyHash hash, Instant now) {
        return stores.apiKeys().find(hash).filter(key -> !key.isOver(now)).flatMap(key -> Keys.ifBacked(stores, key));
    }
}
