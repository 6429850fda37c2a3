package dev.vestibule.domain.user;

import java.util.Objects;
import java.util.UUID;

/// Names one password link. Not a secret.
public record PasswordLinkId(UUID value) {
    public PasswordLinkId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
