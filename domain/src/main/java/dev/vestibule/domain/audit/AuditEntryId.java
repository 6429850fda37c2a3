package dev.vestibule.domain.audit;

import java.util.Objects;
import java.util.UUID;

/// Names one audit entry; ids grow with time.
public record AuditEntryId(UUID value) {
    public AuditEntryId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
