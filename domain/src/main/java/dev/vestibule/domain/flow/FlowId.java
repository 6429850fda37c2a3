package dev.vestibule.domain.flow;

import java.util.Objects;
import java.util.UUID;

/// Names one flow. Not a secret: a flow is bound to its browser by what is sealed in its cookie.
public record FlowId(UUID value) {
    public FlowId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
