package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.Events;
import dev.vestibule.domain.event.Event;
import dev.vestibule.domain.event.EventCursor;
import dev.vestibule.domain.event.EventId;
import dev.vestibule.domain.event.EventPage;
import dev.vestibule.domain.event.EventType;
import dev.vestibule.domain.organization.OrganizationId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Event streams in memory.
final class MemoryEvents implements Events {
    private final Unit unit;

    MemoryEvents(Unit unit) {
        this.unit = unit;
    }

    @Override
    public List<Event> append(OrganizationId organization, List<Event> events) {
        Tables tables = unit.toWrite();
        if (!tables.organizations().containsKey(organization)) {
            return List.of();
        }
        EventStreamRow before = stream(organization);
        List<Event> latest = latest(events);
        EventStreamRow after = before;
        for (Event event : latest) {
            refuseUnlessOf(organization, event);
            after = after.with(event);
        }
        tables.eventStreams().put(organization, after);
        return latest.stream()
                .filter(event -> !before.holds(event.id(), event.day()))
                .toList();
    }

    private static void refuseUnlessOf(OrganizationId organization, Event event) {
        if (!event.organization().equals(organization)) {
            throw new IllegalStateException("an event of another organization");
        }
    }

    private static List<Event> latest(List<Event> events) {
        var latest = new LinkedHashMap<Map.Entry<EventId, LocalDate>, Event>();
        events.forEach(event -> latest.putLast(Map.entry(event.id(), event.day()), event));
        return List.copyOf(latest.values());
    }

    private EventStreamRow stream(OrganizationId organization) {
        return unit.toRead().eventStreams().getOrDefault(organization, EventStreamRow.EMPTY);
    }

    @Override
    public Optional<Event> find(OrganizationId organization, EventId id) {
        return stream(organization).events().values().stream()
                .filter(event -> event.id().equals(id))
                .max(Comparator.comparing(Event::day));
    }

    @Override
    public EventPage list(OrganizationId organization, Optional<EventType> type, EventCursor after, int limit) {
        return stream(organization).page(type, after, limit);
    }

    /// There is room for everything.
    @Override
    public void prepare(LocalDate first, LocalDate last) {
        unit.toWrite();
    }

    @Override
    public void forget(LocalDate before) {
        Map<OrganizationId, EventStreamRow> streams = unit.toWrite().eventStreams();
        Map<OrganizationId, EventStreamRow> kept = streams.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, stream -> stream.getValue().without(before)));
        streams.putAll(kept);
    }
}
