package dev.vestibule.domain.webhook;

import java.util.Objects;
import java.util.UUID;

/// Names one attempt in an endpoint's log.
public record WebhookDeliveryId(UUID value) {
    public WebhookDeliveryId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
