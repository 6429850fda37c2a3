package dev.vestibule.domain.event;

import java.util.Objects;
import java.util.UUID;

/// Names one event, and is the id of the signal that it was made of; a repeated delivery carries the same id.
public record EventId(UUID value) {
    public EventId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
