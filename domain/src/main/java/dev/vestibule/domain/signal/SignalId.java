package dev.vestibule.domain.signal;

import java.util.Objects;
import java.util.UUID;

/// Names one signal; a repeated delivery carries the same id.
public record SignalId(UUID value) {
    public SignalId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
