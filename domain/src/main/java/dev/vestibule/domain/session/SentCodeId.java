package dev.vestibule.domain.session;

import java.util.Objects;
import java.util.UUID;

/// Names one mailed code. Not a secret.
public record SentCodeId(UUID value) {
    public SentCodeId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
