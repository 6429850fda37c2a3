package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.Cast.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.application.testing.Cast;
import dev.vestibule.domain.event.Event;
import dev.vestibule.domain.event.EventCursor;
import dev.vestibule.domain.event.EventField;
import dev.vestibule.domain.event.EventId;
import dev.vestibule.domain.event.EventPage;
import dev.vestibule.domain.event.EventType;
import dev.vestibule.domain.organization.Organization;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

public abstract class EventsContract extends StoreContract {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final EventCursor FAR = new EventCursor(1_000_000);

    private static Event enabled(long id, Instant at) {
        return enabled(ACME, id, at);
    }

    private static Event enabled(Organization organization, long id, Instant at) {
        return Event.of(
                new EventId(uuid(id)),
                organization.id(),
                EventType.SSO_ENABLED,
                at,
                Map.of(EventField.PROVIDER, OKTA.id()));
    }

    private static Event disabled(long id, Instant at) {
        return Event.of(
                new EventId(uuid(id)), ACME.id(), EventType.SSO_DISABLED, at, Map.of(EventField.PROVIDER, OKTA.id()));
    }

    private List<Event> append(Event... events) {
        return write(stores -> stores.events().append(events[0].organization(), List.of(events)));
    }

    private EventPage page(EventCursor after, int limit) {
        return page(ACME, Optional.empty(), after, limit);
    }

    private EventPage page(Organization organization, Optional<EventType> type, EventCursor after, int limit) {
        return read(stores -> stores.events().list(organization.id(), type, after, limit));
    }

    private List<Event> all(Organization organization) {
        return page(organization, Optional.empty(), EventCursor.START, 200).events();
    }

    @Test
    void events_come_back_whole_in_the_order_in_which_they_were_appended_each_to_its_organization() {
        Event joined = Event.of(
                new EventId(uuid(9)),
                ACME.id(),
                EventType.MEMBER_JOINED,
                LATER,
                Map.of(EventField.USER, ALICE.id(), EventField.MEMBER, uuid(7)));
        Event held = Event.of(
                new EventId(uuid(8)),
                ACME.id(),
                EventType.IDENTITY_CHECK_HELD,
                LATER,
                Map.of(EventField.PROVIDER, OKTA.id(), EventField.REJECTED, 3));
        append(joined, held);
        append(enabled(2, NOW), disabled(1, TOMORROW));
        append(enabled(GLOBEX, 3, NOW));

        assertEquals(List.of(joined, held, enabled(2, NOW), disabled(1, TOMORROW)), all(ACME));
        assertEquals(List.of(enabled(GLOBEX, 3, NOW)), all(GLOBEX));
    }

    @Test
    void pages_neither_overlap_nor_skip_and_the_last_one_says_where_to_go_on() {
        append(enabled(1, NOW), enabled(2, TOMORROW), enabled(3, NOW));

        EventPage first = page(EventCursor.START, 2);
        EventPage last = page(first.next(), 2);
        append(enabled(4, NOW));
        EventPage later = page(last.next(), 2);

        assertEquals(List.of(enabled(1, NOW), enabled(2, TOMORROW)), first.events());
        assertTrue(first.more());
        assertEquals(List.of(enabled(3, NOW)), last.events());
        assertFalse(last.more());
        assertEquals(List.of(enabled(4, NOW)), later.events());
    }

    @Test
    void a_page_may_hold_one_type_only_and_still_leads_to_the_end() {
        append(enabled(1, NOW), disabled(2, NOW), enabled(3, NOW), enabled(4, NOW), disabled(5, NOW));

        EventPage first = page(ACME, Optional.of(EventType.SSO_ENABLED), EventCursor.START, 2);
        EventPage second = page(ACME, Optional.of(EventType.SSO_ENABLED), first.next(), 2);

        assertEquals(List.of(enabled(1, NOW), enabled(3, NOW)), first.events());
        assertEquals(new EventPage(List.of(enabled(4, NOW)), new EventCursor(5), false, false), second);
        assertEquals(
                List.of(),
                page(ACME, Optional.of(EventType.SIGN_IN_COMPLETED), EventCursor.START, 2)
                        .events());
    }

    @Test
    void a_stream_without_an_event_begins_at_the_start() {
        EventPage none = new EventPage(List.of(), EventCursor.START, false, false);

        assertEquals(none, page(EventCursor.START, 2));
        assertEquals(List.of(), write(stores -> stores.events().append(ACME.id(), List.of())));
        assertEquals(none, page(EventCursor.START, 2));
    }

    @Test
    void the_same_event_of_the_same_day_is_replaced_and_moves_to_the_end() {
        append(enabled(1, NOW), enabled(2, NOW));
        EventCursor read = page(EventCursor.START, 200).next();

        List<Event> fresh = append(disabled(1, LATER), enabled(3, NOW));

        assertEquals(List.of(enabled(3, NOW)), fresh);
        assertEquals(List.of(enabled(2, NOW), disabled(1, LATER), enabled(3, NOW)), all(ACME));
        assertEquals(
                List.of(disabled(1, LATER), enabled(3, NOW)), page(read, 200).events());
    }

    @Test
    void the_same_id_on_another_day_is_another_event_and_the_later_day_is_found() {
        append(enabled(1, TOMORROW));

        assertEquals(List.of(disabled(1, NOW)), append(disabled(1, NOW)));

        assertEquals(List.of(enabled(1, TOMORROW), disabled(1, NOW)), all(ACME));
        assertEquals(Optional.of(enabled(1, TOMORROW)), found(ACME, 1));
    }

    @Test
    void of_one_event_twice_in_a_batch_the_latter_counts() {
        List<Event> fresh = append(enabled(1, NOW), enabled(2, NOW), disabled(1, LATER));

        assertEquals(List.of(enabled(2, NOW), disabled(1, LATER)), fresh);
        assertEquals(fresh, all(ACME));
    }

    @Test
    void one_is_found_by_its_id_in_its_organization_only() {
        append(enabled(1, NOW));

        assertEquals(Optional.of(enabled(1, NOW)), found(ACME, 1));
        assertEquals(Optional.empty(), found(GLOBEX, 1));
        assertEquals(Optional.empty(), found(ACME, 2));
    }

    private Optional<Event> found(Organization organization, long id) {
        return read(stores -> stores.events().find(organization.id(), new EventId(uuid(id))));
    }

    @Test
    void the_stream_of_an_organization_that_is_gone_takes_nothing() {
        Organization gone = Cast.organization(0x404, "gone", "Gone");

        assertEquals(List.of(), append(enabled(gone, 1, NOW)));
        assertEquals(List.of(), all(gone));
    }

    @Test
    void forgotten_days_are_gone_and_whoever_had_not_read_them_is_told() {
        append(enabled(1, NOW), enabled(2, TOMORROW), enabled(3, NOW), enabled(4, TOMORROW));
        EventCursor all = page(EventCursor.START, 200).next();
        given(stores -> stores.events().prepare(TODAY.minusDays(1), TODAY.plusDays(3)));
        given(stores -> stores.events().forget(TODAY.plusDays(1)));

        assertEquals(
                new EventPage(List.of(enabled(2, TOMORROW), enabled(4, TOMORROW)), all, false, true),
                page(EventCursor.START, 200));
        assertFalse(page(new EventCursor(3), 200).gap());
        given(stores -> stores.events().forget(TODAY.plusDays(2)));
        assertEquals(new EventPage(List.of(), all, false, true), page(new EventCursor(3), 200));
        assertEquals(new EventPage(List.of(), all, false, false), page(all, 200));
    }

    @Test
    void a_cursor_past_the_end_goes_on_at_the_end_and_says_so() {
        assertEquals(new EventPage(List.of(), EventCursor.START, false, true), page(FAR, 2));

        append(enabled(1, NOW));

        assertEquals(new EventPage(List.of(), new EventCursor(1), false, true), page(FAR, 2));
    }

    @Test
    void what_was_forgotten_can_be_appended_again() {
        append(enabled(1, NOW));
        given(stores -> stores.events().forget(TODAY.plusDays(1)));

        assertEquals(List.of(enabled(1, NOW)), append(enabled(1, NOW)));
        assertEquals(List.of(enabled(1, NOW)), all(ACME));
    }

    /// Writers append, several events at a time, to days that nobody prepared, while a reader polls.
    @Test
    void whoever_polls_while_others_append_misses_nothing_and_reads_nothing_twice() throws Exception {
        int writers = 40;
        var ids = new AtomicLong();
        List<Event> read;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Event>> reader = threads.submit(() -> poll(3 * writers));
            race(writers, () -> append(threeOn(ids.incrementAndGet())));
            read = reader.get();
        }

        assertEquals(all(ACME), read);
        assertEquals(3 * writers, read.stream().map(Event::id).distinct().count());
    }

    private static Event[] threeOn(long turn) {
        Instant day = NOW.plus(Duration.ofDays(turn % 5));
        return new Event[] {
            enabled(10 * turn, day), disabled(10 * turn + 1, day.plus(Duration.ofDays(1))), enabled(10 * turn + 2, day)
        };
    }

    private List<Event> poll(int until) {
        var read = new ArrayList<Event>();
        EventCursor cursor = EventCursor.START;
        while (read.size() < until) {
            EventPage page = page(cursor, 7);
            read.addAll(page.events());
            cursor = page.next();
        }
        return read;
    }
}
