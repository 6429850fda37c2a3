package dev.vestibule.domain.membership;

import java.util.Objects;
import java.util.UUID;

/// Names one membership.
public record MemberId(UUID value) {
    public MemberId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
