package dev.vestibule.domain.user;

import java.util.Objects;
import java.util.UUID;

/// Names an account. Never an identity provider's name for a person; that is a `Subject`.
public record UserId(UUID value) {
    public UserId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
