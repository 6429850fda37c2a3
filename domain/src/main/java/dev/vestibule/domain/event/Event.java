package dev.vestibule.domain.event;

import dev.vestibule.domain.organization.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Something that happened in an organization, told once. Of several with one id on one day, the latest counts.
public record Event(EventId id, OrganizationId organization, EventType type, int version, Instant at, EventData data) {
    /// How long events can be read. Older ones are dropped, whole days at a time.
    public static final Duration KEPT = Duration.ofDays(90);

    public Event {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /// An event of today's version. Throws `IllegalArgumentException` unless the data are what the type tells.
    public static Event of(
            EventId id, OrganizationId organization, EventType type, Instant at, Map<EventField, Object> data) {
        if (!data.keySet().equals(Set.copyOf(type.fields()))) {
            throw new IllegalArgumentException("not what " + type.wire() + " tells");
        }
        return new Event(id, organization, type, type.version(), at, written(data));
    }

    private static EventData written(Map<EventField, Object> data) {
        return new EventData(data.entrySet().stream()
                .collect(Collectors.toMap(told -> told.getKey().wire(), Map.Entry::getValue)));
    }

    /// The day, in UTC, among whose events it is kept.
    public LocalDate day() {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
