package dev.vestibule.adapters.persistence.event;

import static dev.vestibule.adapters.persistence.sql.Sql.instant;
import static dev.vestibule.adapters.persistence.sql.Sql.uuid;

import dev.vestibule.adapters.persistence.sql.Documents;
import dev.vestibule.adapters.persistence.sql.Sql;
import dev.vestibule.application.port.out.store.Events;
import dev.vestibule.domain.event.Event;
import dev.vestibule.domain.event.EventCursor;
import dev.vestibule.domain.event.EventData;
import dev.vestibule.domain.event.EventId;
import dev.vestibule.domain.event.EventPage;
import dev.vestibule.domain.event.EventType;
import dev.vestibule.domain.organization.OrganizationId;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Event streams in PostgreSQL, a partition a day. A batch of one day is four statements, however long it is.
@Singleton
@Bean(typed = JdbcEvents.class)
public final class JdbcEvents implements Events {
    /// Locks the head, and takes as many positions as there are events. An organization may have been deleted since.
    private static final String ADVANCE = """
            insert into event_heads (organization_id, last_position)
            select id, ? from organizations where id = ?
            on conflict (organization_id) do update
            set last_position = event_heads.last_position + excluded.last_position
            returning last_position
            """;

    private static final String HELD = """
            select event_id from events
            where organization_id = ? and day = cast(? as date) and event_id = any(cast(? as uuid[]))
            """;

    private static final String APPEND = """
            insert into events (organization_id, day, event_id, position, type, version, at, data)
            select ?, event.day::date, event.id::uuid, event.position::bigint, event.type, event.version::integer,
                   event.at::timestamptz, event.data::jsonb
            from unnest(?, ?, ?, ?, ?, ?, ?) as event (day, id, position, type, version, at, data)
            on conflict (organization_id, day, event_id) do update
            set position = excluded.position, type = excluded.type, version = excluded.version, at = excluded.at,
                data = excluded.data
            """;

    /// Time-ordered ids tell their day, or one beside it: most are found without a look into all days.
    static final String FIND = """
            select * from events
            where organization_id = ? and event_id = ? and day between cast(? as date) and cast(? as date)
            order by day desc limit 1
            """;

    private static final String LAST_DAYS = "9999-01-01";

    private final Sql sql;
    private final Documents documents;

    JdbcEvents(Sql sql, Documents documents) {
        this.sql = sql;
        this.documents = documents;
    }

    @Override
    public List<Event> append(OrganizationId organization, List<Event> events) {
        List<Event> latest = Batch.latest(events);
        return latest.isEmpty() ? List.of() : advance(organization, latest);
    }

    private List<Event> advance(OrganizationId organization, List<Event> events) {
        return sql.find(ADVANCE, row -> row.getLong("last_position"), events.size(), organization.value())
                .map(last -> append(organization, events, last))
                .orElseGet(List::of);
    }

    private List<Event> append(OrganizationId organization, List<Event> events, long last) {
        var days = events.stream().map(Event::day).collect(Collectors.toCollection(TreeSet::new));
        days.forEach(day -> prepare(day, day));
        var held = new HashSet<Event>();
        days.forEach(day -> held.addAll(held(organization, day, events)));
        sql.run(
                APPEND,
                organization.value(),
                texts(events, event -> event.day().toString()),
                texts(events, event -> event.id().toString()),
                LongStream.rangeClosed(last - events.size() + 1, last)
                        .mapToObj(Long::toString)
                        .toArray(String[]::new),
                texts(events, event -> event.type().wire()),
                texts(events, event -> Integer.toString(event.version())),
                texts(events, event -> event.at().toString()),
                texts(events, event -> documents.write(event.data().byName())));
        return events.stream().filter(event -> !held.contains(event)).toList();
    }

    private List<Event> held(OrganizationId organization, LocalDate day, List<Event> events) {
        List<Event> ofDay =
                events.stream().filter(event -> event.day().equals(day)).toList();
        Set<EventId> held = Set.copyOf(sql.list(
                HELD,
                row -> new EventId(uuid(row, "event_id")),
                organization.value(),
                day.toString(),
                texts(ofDay, event -> event.id().toString())));
        return ofDay.stream().filter(event -> held.contains(event.id())).toList();
    }

    private static String[] texts(List<Event> events, Function<Event, String> text) {
        return events.stream().map(text).toArray(String[]::new);
    }

    @Override
    public Optional<Event> find(OrganizationId organization, EventId id) {
        LocalDate day = dayOf(id);
        return find(
                        organization,
                        id,
                        day.minusDays(1).toString(),
                        day.plusDays(1).toString())
                .or(() -> find(organization, id, LocalDate.EPOCH.toString(), LAST_DAYS));
    }

    private Optional<Event> find(OrganizationId organization, EventId id, String first, String last) {
        return sql.find(FIND, this::event, organization.value(), id.value(), first, last)
                .flatMap(Function.identity());
    }

    /// The day of the milliseconds with which the id begins (RFC 9562 §5.7).
    private static LocalDate dayOf(EventId id) {
        return Instant.ofEpochMilli(id.value().getMostSignificantBits() >>> 16)
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
    }

    @Override
    public EventPage list(OrganizationId organization, Optional<EventType> type, EventCursor after, int limit) {
        String text = type.isPresent() ? Stretch.OF_TYPE : Stretch.ALL;
        @Nullable
        Object[] parameters = type.<Object[]>map(only -> new Object[] {
                    organization.value(), after.position(), only.wire(), limit + 1, organization.value()
                })
                .orElseGet(
                        () -> new Object[] {organization.value(), after.position(), limit + 1, organization.value()});
        return Stretch.page(sql.list(text, this::stretch, parameters), after, limit);
    }

    private Stretch stretch(ResultSet row) throws SQLException {
        return new Stretch(
                row.getLong("last_position"),
                row.getLong("forgotten_position"),
                row.getLong("position"),
                row.getObject("event_id") == null ? Optional.empty() : event(row));
    }

    /// Nothing, where the type is one of another release.
    private Optional<Event> event(ResultSet row) throws SQLException {
        Optional<EventType> type = EventType.parse(row.getString("type"));
        var id = new EventId(uuid(row, "event_id"));
        var organization = new OrganizationId(uuid(row, "organization_id"));
        int version = row.getInt("version");
        Instant at = instant(row, "at");
        var data = new EventData(documents.readValues(row.getString("data")));
        return type.map(known -> new Event(id, organization, known, version, at, data));
    }

    @Override
    public void prepare(LocalDate first, LocalDate last) {
        first.datesUntil(last.plusDays(1))
                .forEach(day -> sql.list("select prepare_event_day(cast(? as date))", _ -> day, day.toString()));
    }

    @Override
    public void forget(LocalDate before) {
        sql.list("select forget_event_days(cast(? as date))", _ -> before, before.toString());
    }
}
