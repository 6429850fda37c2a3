package dev.vestibule.adapters.persistence.event;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.Cast.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.adapters.persistence.testing.TestDatabase;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.event.Event;
import dev.vestibule.domain.event.EventCursor;
import dev.vestibule.domain.event.EventField;
import dev.vestibule.domain.event.EventId;
import dev.vestibule.domain.event.EventType;
import dev.vestibule.domain.organization.Organization;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What keeping events in days costs and spares PostgreSQL.
class EventDaysTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Pattern SCAN = Pattern.compile("(\\w+ Scan|Index Only Scan)[^\\n]* on (events_\\d+)");

    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    @BeforeEach
    void two_organizations_have_many_days() {
        given(stores -> {
            List.of(ACME, GLOBEX).forEach(stores.organizations()::add);
            stores.events().prepare(TODAY.minusDays(90), TODAY.plusDays(7));
        });
    }

    private static UnitOfWork unitOfWork() {
        return POSTGRES.persistence().unitOfWork();
    }

    private static TestDatabase database() {
        return POSTGRES.persistence().database();
    }

    private static void given(Consumer<Stores> work) {
        unitOfWork().execute(stores -> {
            work.accept(stores);
            return stores;
        });
    }

    private static Event event(Organization organization, long id, Instant at) {
        return Event.of(
                new EventId(uuid(id)),
                organization.id(),
                EventType.SSO_ENABLED,
                at,
                Map.of(EventField.PROVIDER, OKTA.id()));
    }

    private static void append(Organization organization, long id, Instant at) {
        given(stores -> stores.events().append(organization.id(), List.of(event(organization, id, at))));
    }

    private static List<Event> all(Organization organization) {
        return unitOfWork()
                .read(stores -> stores.events()
                        .list(organization.id(), Optional.empty(), EventCursor.START, 200)
                        .events());
    }

    private static List<String> days() {
        return database()
                .text("select string_agg(inhrelid::regclass::text, ',' order by 1)"
                        + " from pg_inherits where inhparent = 'events'::regclass")
                .map(names -> List.of(names.split(",")))
                .orElse(List.of());
    }

    /// Many events on each day, of many organizations: nothing that a scan of it all would not cost dearly.
    private static void manyEvents() {
        database().run("""
                insert into events (organization_id, day, event_id, position, type, version, at, data)
                select case when mod(n, 50) = 0 then '%s'::uuid else gen_random_uuid() end, day, gen_random_uuid(),
                       (day::date - '2025-01-01'::date) * 10000 + n, 'sso.enabled', 1, day + interval '1 hour', '{}'
                from generate_series('2026-01-01'::timestamptz, '2026-03-02', '1 day') day,
                     generate_series(1, 500) n
                """.formatted(ACME.id()));
        database().run("insert into event_heads values ('" + ACME.id() + "', 100000000)");
        database().run("analyze events");
    }

    private static String plan(String query) {
        try (Connection connection = database().connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("explain (analyze, costs off, timing off, summary off) " + query)) {
            var plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static List<String> scans(String plan) {
        return SCAN.matcher(plan).results().map(match -> match.group(1)).toList();
    }

    private static String filledIn(String query, String... values) {
        return Stream.of(values).reduce(query, (text, value) -> text.replaceFirst("\\?", value));
    }

    @Test
    void the_next_page_is_an_index_probe_a_day_however_deep() {
        manyEvents();
        String acme = "'" + ACME.id() + "'";
        String plan = plan(filledIn(Stretch.ALL, acme, "4000000", "51", acme));

        assertEquals(98, scans(plan).size(), plan);
        assertTrue(scans(plan).stream().allMatch(scan -> scan.startsWith("Index")), plan);
        assertFalse(plan.contains("Rows Removed"), plan);
    }

    @Test
    void a_page_of_one_type_is_no_dearer() {
        manyEvents();
        String acme = "'" + ACME.id() + "'";
        String plan = plan(filledIn(Stretch.OF_TYPE, acme, "4000000", "'sso.disabled'", "51", acme));

        assertTrue(scans(plan).stream().allMatch(scan -> scan.startsWith("Index")), plan);
        assertFalse(plan.contains("Rows Removed"), plan);
    }

    @Test
    void one_event_is_looked_for_in_three_days_only() {
        manyEvents();
        String plan = plan(
                filledIn(JdbcEvents.FIND, "'" + ACME.id() + "'", "'" + uuid(1) + "'", "'2026-02-01'", "'2026-02-03'"));

        assertEquals(3, scans(plan).size(), plan);
        assertTrue(scans(plan).stream().allMatch(scan -> scan.startsWith("Index")), plan);
    }

    @Test
    void a_day_is_dropped_whole_and_the_others_stay() {
        append(ACME, 1, NOON);
        given(stores -> stores.events().forget(TODAY));

        assertEquals("events_20260302", days().getFirst());
        assertEquals(8, days().size());
        assertEquals(List.of(event(ACME, 1, NOON)), all(ACME));
    }

    @Test
    void days_that_are_asked_for_by_many_at_once_are_made_once() {
        database().run("select forget_event_days('2030-01-01')");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8)
                    .mapToObj(n -> threads.submit(() -> append(n % 2 == 0 ? ACME : GLOBEX, n, NOON)))
                    .toList()
                    .forEach(EventDaysTest::finish);
        }

        assertEquals(List.of("events_20260302"), days());
        assertEquals(8, all(ACME).size() + all(GLOBEX).size());
    }

    private static void finish(Future<?> task) {
        try {
            task.get();
        } catch (InterruptedException | ExecutionException cause) {
            throw new IllegalStateException(cause);
        }
    }

    @Test
    void whoever_reads_or_writes_other_days_does_not_wait_for_a_new_one() throws SQLException {
        try (Connection connection = database().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select prepare_event_day('2026-06-01')");

            append(ACME, 1, NOON);
            assertEquals(List.of(event(ACME, 1, NOON)), all(ACME));
            connection.rollback();
        }
    }

    @Test
    void a_day_that_is_held_is_dropped_another_time_and_nobody_waits_for_long() throws SQLException {
        append(ACME, 1, NOON);
        try (Connection connection = database().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table events_20260302 in access share mode");

            assertThrows(
                    RejectedExecutionException.class,
                    () -> given(stores -> stores.events().forget(TODAY.plusDays(1))));
            connection.rollback();
        }

        assertEquals(List.of(event(ACME, 1, NOON)), all(ACME));
    }

    @Test
    void the_events_of_an_organization_go_with_it() {
        append(ACME, 1, NOON);
        append(GLOBEX, 2, NOON);
        database().run("delete from organizations where id = '" + ACME.id() + "'");

        assertEquals(Optional.of("1"), database().text("select count(*)::text from events"));
        assertEquals(List.of(event(GLOBEX, 2, NOON)), all(GLOBEX));
    }

    @Test
    void an_event_that_only_another_release_can_read_ends_the_page_before_it() {
        append(ACME, 1, NOON);
        append(ACME, 2, NOON);
        append(ACME, 3, NOON);
        database().run("update events set type = 'to.come' where event_id = '" + uuid(2) + "'");
        var page =
                unitOfWork().read(stores -> stores.events().list(ACME.id(), Optional.empty(), EventCursor.START, 200));

        assertEquals(List.of(event(ACME, 1, NOON)), page.events());
        assertEquals(new EventCursor(1), page.next());
    }
}
