package dev.vestibule.domain.webhook;

import java.util.Objects;
import java.util.UUID;

/// Names a message to endpoints; it is the event's own id, the same at every attempt and replay, so that a program can
/// tell what it has had before (Standard Webhooks, `webhook-id`).
public record MessageId(UUID value) {
    public MessageId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
