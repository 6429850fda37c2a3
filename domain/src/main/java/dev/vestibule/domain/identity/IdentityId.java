package dev.vestibule.domain.identity;

import java.util.Objects;
import java.util.UUID;

/// Names one link between a person at a provider and an account.
public record IdentityId(UUID value) {
    public IdentityId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
