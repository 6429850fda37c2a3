package dev.vestibule.adapters.persistence.event;

import dev.vestibule.domain.event.Event;
import dev.vestibule.domain.event.EventCursor;
import dev.vestibule.domain.event.EventPage;
import java.util.List;
import java.util.Optional;

/// A row of the answer to "what comes next": the stream's head, and beside it an event, where one came. Both are of one
/// moment, or a reader could be sent past an event that was committed between two questions.
record Stretch(long last, long forgotten, long position, Optional<Event> event) {
    static final String ALL = select("");
    static final String OF_TYPE = select("and type = ?");

    private static String select(String condition) {
        return """
            select head.last_position, head.forgotten_position, event.*
            from event_heads head
            left join lateral (
                select * from events
                where organization_id = ? and position > ? %s
                order by position limit ?
            ) event on true
            where head.organization_id = ?
            order by event.position
            """.formatted(condition);
    }

    /// Of rows that were asked for with one more than the limit. An organization without a head has no event yet.
    static EventPage page(List<Stretch> rows, EventCursor after, int limit) {
        if (rows.isEmpty()) {
            return new EventPage(List.of(), EventCursor.START, false, after.position() > 0);
        }
        Stretch first = rows.getFirst();
        if (first.last < after.position()) {
            return new EventPage(List.of(), new EventCursor(first.last), false, true);
        }
        return first.position == 0 ? first.end(after) : events(rows, after, limit);
    }

    private EventPage end(EventCursor after) {
        return new EventPage(List.of(), new EventCursor(last), false, after.position() < forgotten);
    }

    private static EventPage events(List<Stretch> rows, EventCursor after, int limit) {
        List<Stretch> readable = rows.stream()
                .limit(limit)
                .takeWhile(row -> row.event.isPresent())
                .toList();
        boolean whole = rows.size() <= limit && readable.size() == rows.size();
        long end = readable.isEmpty() ? after.position() : readable.getLast().position;
        return new EventPage(
                readable.stream().flatMap(row -> row.event.stream()).toList(),
                new EventCursor(whole ? rows.getFirst().last : end),
                rows.size() > limit,
                after.position() < rows.getFirst().forgotten);
    }
}
