package dev.vestibule.domain.apikey;

import java.util.Objects;
import java.util.UUID;

/// Names one key. It opens nothing.
public record ApiKeyId(UUID value) {
    public ApiKeyId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
