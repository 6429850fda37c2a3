package dev.vestibule.domain.flow;

import java.util.Objects;
import java.util.UUID;

/// Names one relink link. Not a secret.
public record RelinkLinkId(UUID value) {
    public RelinkLinkId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
