package dev.vestibule.domain.organization;

import java.util.Objects;
import java.util.UUID;

/// Names an organization for ever; a rename of the slug does not touch it.
public record OrganizationId(UUID value) {
    public OrganizationId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
