package dev.vestibule.domain.provider;

import java.util.Objects;
import java.util.UUID;

/// Names one single sign-on set-up of one organization.
public record ProviderId(UUID value) {
    public ProviderId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
