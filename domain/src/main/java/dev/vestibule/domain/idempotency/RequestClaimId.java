package dev.vestibule.domain.idempotency;

import java.util.Objects;
import java.util.UUID;

/// Names one claim.
public record RequestClaimId(UUID value) {
    public RequestClaimId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
