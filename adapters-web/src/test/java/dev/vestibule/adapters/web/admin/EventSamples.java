package dev.vestibule.adapters.web.admin;

import static dev.vestibule.adapters.web.testing.Cast.ACME;
import static dev.vestibule.adapters.web.testing.Cast.NOW;
import static dev.vestibule.adapters.web.testing.Cast.id;

import dev.vestibule.domain.event.Event;
import dev.vestibule.domain.event.EventField;
import dev.vestibule.domain.event.EventId;
import dev.vestibule.domain.event.EventType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An event of each type.
final class EventSamples {
    static final List<Event> ALL =
            Stream.of(EventType.values()).map(EventSamples::of).toList();

    private EventSamples() {}

    static Event of(EventType type) {
        return Event.of(
                new EventId(id(800 + type.wire().length())),
                ACME,
                type,
                NOW,
                type.fields().stream().collect(Collectors.toMap(field -> field, EventSamples::value)));
    }

    private static Object value(EventField field) {
        return switch (field.form()) {
            case ID -> id(900 + field.wire().length());
            case COUNT -> 3;
        };
    }
}
