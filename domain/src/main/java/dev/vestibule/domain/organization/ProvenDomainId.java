package dev.vestibule.domain.organization;

import java.util.Objects;
import java.util.UUID;

/// Names one proof of a domain.
public record ProvenDomainId(UUID value) {
    public ProvenDomainId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
