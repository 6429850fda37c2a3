package dev.vestibule.domain.session;

import java.util.Objects;
import java.util.UUID;

/// Names one session; says nothing about its secret token.
public record SessionId(UUID value) {
    public SessionId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
