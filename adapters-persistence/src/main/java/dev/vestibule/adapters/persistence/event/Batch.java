package dev.vestibule.adapters.persistence.event;

import dev.vestibule.domain.event.Event;
import dev.vestibule.domain.event.EventId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

/// Events that are appended together.
final class Batch {
    private Batch() {}

    /// Of several with one id on one day the last, at its own place.
    static List<Event> latest(List<Event> events) {
        var latest = new LinkedHashMap<Key, Event>();
        events.forEach(event -> latest.putLast(new Key(event.id(), event.day()), event));
        return List.copyOf(latest.values());
    }

    private record Key(EventId id, LocalDate day) {}
}
