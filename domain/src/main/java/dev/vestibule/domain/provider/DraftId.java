package dev.vestibule.domain.provider;

import java.util.Objects;
import java.util.UUID;

/// Names one draft of a provider's configuration, so that a test proves the draft that it began with and no later one.
public record DraftId(UUID value) {
    public DraftId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
