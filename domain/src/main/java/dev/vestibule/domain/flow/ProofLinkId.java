package dev.vestibule.domain.flow;

import java.util.Objects;
import java.util.UUID;

/// Names one proof link. Not a secret.
public record ProofLinkId(UUID value) {
    public ProofLinkId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
