package dev.vestibule.domain.signal;

import java.util.Objects;
import java.util.UUID;

/// Whose signals keep their order at a receiver: an organization's, or an endpoint's.
public record Shard(UUID value) {
    public Shard {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
