package dev.vestibule.application.testing;

import dev.vestibule.domain.event.Event;
import dev.vestibule.domain.event.EventCursor;
import dev.vestibule.domain.event.EventId;
import dev.vestibule.domain.event.EventPage;
import dev.vestibule.domain.event.EventType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The stream of one organization: its head, and its events by position.
record EventStreamRow(long last, long forgotten, SortedMap<Long, Event> events) {
    static final EventStreamRow EMPTY = new EventStreamRow(0, 0, new TreeMap<>());

    boolean holds(EventId id, LocalDate day) {
        return events.values().stream().anyMatch(event -> isAt(event, id, day));
    }

    private static boolean isAt(Event event, EventId id, LocalDate day) {
        return event.id().equals(id) && event.day().equals(day);
    }

    EventStreamRow with(Event event) {
        var changed = new TreeMap<>(events);
        changed.values().removeIf(former -> isAt(former, event.id(), event.day()));
        changed.put(last + 1, event);
        return new EventStreamRow(last + 1, forgotten, changed);
    }

    EventStreamRow without(LocalDate before) {
        var kept = new TreeMap<>(events);
        long gone = forgotten;
        for (var row : events.entrySet()) {
            if (row.getValue().day().isBefore(before)) {
                kept.remove(row.getKey());
                gone = Math.max(gone, row.getKey());
            }
        }
        return new EventStreamRow(last, gone, kept);
    }

    EventPage page(Optional<EventType> type, EventCursor after, int limit) {
        if (after.position() > last) {
            return new EventPage(List.of(), new EventCursor(last), false, true);
        }
        var found = new ArrayList<>(events.tailMap(after.position() + 1).entrySet());
        found.removeIf(row -> type.filter(only -> row.getValue().type() != only).isPresent());
        boolean more = found.size() > limit;
        var page = more ? found.subList(0, limit) : found;
        return new EventPage(
                page.stream().map(row -> row.getValue()).toList(),
                new EventCursor(more ? page.getLast().getKey() : last),
                more,
                after.position() < forgotten);
    }
}
