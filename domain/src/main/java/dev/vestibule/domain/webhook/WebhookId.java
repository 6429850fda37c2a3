package dev.vestibule.domain.webhook;

import java.util.Objects;
import java.util.UUID;

/// Names one endpoint of an organization.
public record WebhookId(UUID value) {
    public WebhookId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
