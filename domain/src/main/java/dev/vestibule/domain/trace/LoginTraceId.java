package dev.vestibule.domain.trace;

import java.util.Objects;
import java.util.UUID;

/// Names one trace; ids grow with time.
public record LoginTraceId(UUID value) {
    public LoginTraceId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
