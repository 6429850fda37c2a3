package dev.vestibule.adapters.web.admin;

import dev.vestibule.domain.event.EventType;
import io.micronaut.serde.annotation.Serdeable;

/// A type of event, as answered.
@Serdeable
record EventTypeJson(String type, int version, String title) {
    static EventTypeJson of(EventType type) {
        return new EventTypeJson(type.wire(), type.version(), EventSchemas.title(type));
    }
}
