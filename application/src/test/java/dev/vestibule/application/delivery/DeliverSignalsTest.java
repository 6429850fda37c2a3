package dev.vestibule.application.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vestibule.application.port.in.delivery.DeliverSignals;
import dev.vestibule.application.port.in.delivery.FreeAbandoned;
import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.application.port.out.world.Observer.Observation;
import dev.vestibule.application.port.out.world.Observer.Observation.SignalFailed;
import dev.vestibule.application.port.out.world.Observer.Observation.SignalSetAside;
import dev.vestibule.application.port.out.world.Observer.Observation.SignalsDelivered;
import dev.vestibule.application.port.out.world.SignalReceivers.Outcome;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.CountingIds;
import dev.vestibule.application.testing.InMemoryWorld;
import dev.vestibule.application.testing.OutboxRow;
import dev.vestibule.application.testing.OutboxRow.Standing;
import dev.vestibule.application.testing.RecordingObserver;
import dev.vestibule.application.testing.RecordingReceivers;
import dev.vestibule.application.testing.TestClock;
import dev.vestibule.domain.mailbox.MailedToken;
import dev.vestibule.domain.signal.Receiver;
import dev.vestibule.domain.signal.RelayName;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Letters have no order: each is on its own. The service's clock stands still here unless a test moves it; what is due
/// is told by the database's.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeliverSignalsTest {
    private static final Signal CHANGED = new Signal.PasswordChanged(Cast.ALICES_ADDRESS.address());
    private static final Signal REQUIRED = new Signal.SsoRequired(Cast.BOBS_ADDRESS.address(), "Acme");
    private static final Outcome FAILED = new Outcome.Failed("out for lunch");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final RelayName RELAY = new RelayName(7);

    private final InMemoryWorld world = new InMemoryWorld();
    private final TestClock clock = new TestClock();
    private final RecordingReceivers receivers = new RecordingReceivers(world);
    private final RecordingObserver observer = new RecordingObserver(world);
    private final DeliveryUseCases door = DeliveryUseCases.over(
            world, receivers, new LaneReceivers((_, _) -> {}, (_, _) -> {}), observer, clock, LEASE);

    private static SignalId id(long count) {
        return new SignalId(CountingIds.id(count));
    }

    private static Delivery delivery(long count, Signal signal, int attempts) {
        return new Delivery(id(count), Receiver.MAIL, signal, TestClock.START, attempts);
    }

    private void given(long count, Signal signal) {
        world.given(stores -> stores.outbox().append(id(count), signal, clock.instant()));
    }

    private void pass(Duration time) {
        world.databaseClock().advance(time);
    }

    private int relay() {
        return relay(10);
    }

    private int relay(int max) {
        return switch (door.deliverSignals().handle(new DeliverSignals.Command(max, Optional.of(RELAY)))) {
            case DeliverSignals.Result.Tried(int deliveries) -> deliveries;
        };
    }

    private OutboxRow row(int index) {
        return world.outbox().get(index);
    }

    /// How long the row waits until it is due.
    private Duration wait(int index) {
        return Duration.between(world.databaseClock().instant(), row(index).dueAt());
    }

    private Observation last() {
        return observer.seen().getLast();
    }

    @Test
    void what_waits_is_delivered_once() {
        given(1, CHANGED);
        given(2, REQUIRED);

        assertEquals(2, relay());
        assertEquals(0, relay());

        assertEquals(List.of(delivery(1, CHANGED, 1), delivery(2, REQUIRED, 1)), receivers.offered());
        assertEquals(Standing.DELIVERED, row(0).standing());
        assertEquals(Standing.DELIVERED, row(1).standing());
        assertEquals(
                List.of(new SignalsDelivered(Receiver.MAIL, 1), new SignalsDelivered(Receiver.MAIL, 1)),
                observer.seen());
    }

    @Test
    void no_more_are_taken_than_asked_for() {
        given(1, CHANGED);
        given(2, REQUIRED);

        assertEquals(1, relay(1));
        assertEquals(1, relay(1));
    }

    @Test
    void a_failure_waits_for_a_second_and_does_not_hold_up_the_others() {
        receivers.answer(delivery -> delivery.signal().equals(CHANGED) ? FAILED : new Outcome.Accepted());
        given(1, CHANGED);
        given(2, REQUIRED);

        assertEquals(2, relay());

        assertEquals(Standing.WAITING, row(0).standing());
        assertEquals(Duration.ofSeconds(1), wait(0));
        assertEquals("out for lunch", row(0).reason());
        assertEquals(Standing.DELIVERED, row(1).standing());
        assertEquals(
                new SignalFailed(Receiver.MAIL, "out for lunch"),
                observer.seen().getFirst());
    }

    @Test
    void delays_double_up_to_an_hour_until_the_row_is_set_aside_and_somebody_told() {
        List<Long> delays = delaysUntilSetAside(FAILED);

        assertEquals(20, delays.size());
        assertEquals(
                List.of(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 1024L, 2048L, 3600L, 3600L),
                delays.subList(0, 14));
        assertEquals(3600L, delays.get(18));
        assertEquals("out for lunch", row(0).reason());
        assertEquals(new SignalSetAside(Receiver.MAIL, "out for lunch"), last());
    }

    @Test
    void what_the_other_side_refuses_is_set_aside_sooner() {
        assertEquals(
                5, delaysUntilSetAside(new Outcome.Refused("no such person")).size());
        assertEquals(new SignalSetAside(Receiver.MAIL, "no such person"), last());
    }

    private List<Long> delaysUntilSetAside(Outcome outcome) {
        receivers.answer(_ -> outcome);
        given(1, CHANGED);
        var delays = new ArrayList<Long>();
        while (row(0).standing() == Standing.WAITING) {
            relay();
            delays.add(wait(0).toSeconds());
            pass(wait(0));
        }
        assertEquals(Standing.SET_ASIDE, row(0).standing());
        return delays;
    }

    @Test
    void what_cannot_be_read_waits_for_another_release_and_holds_up_no_other() {
        given(1, CHANGED);
        given(2, REQUIRED);
        world.garble(id(1));

        assertEquals(2, relay());

        assertEquals(List.of(delivery(2, REQUIRED, 1)), receivers.offered());
        assertEquals(Standing.WAITING, row(0).standing());
        assertEquals("this release cannot read it", row(0).reason());
        assertEquals(Standing.DELIVERED, row(1).standing());
    }

    @Test
    void a_letter_whose_secret_is_of_no_use_any_more_is_not_sent() {
        given(1, new Signal.PasswordLink(Cast.ALICES_ADDRESS.address(), new MailedToken("token")));
        pass(Duration.ofHours(1));

        assertEquals(1, relay());

        assertEquals(List.of(), receivers.offered());
        assertEquals(Standing.SET_ASIDE, row(0).standing());
        assertEquals(new SignalSetAside(Receiver.MAIL, "it expired"), last());
    }

    @Test
    void nothing_is_tried_before_it_is_due_whatever_the_service_thinks_the_time_is() {
        receivers.answer(_ -> FAILED);
        given(1, CHANGED);
        relay();
        clock.advance(Duration.ofSeconds(90));
        pass(Duration.ofMillis(999));

        assertEquals(0, relay());
        clock.advance(Duration.ofDays(-1));
        pass(Duration.ofMillis(1));
        assertEquals(1, relay());
    }

    @Test
    void what_a_dead_relay_had_taken_is_tried_by_the_next_once_it_is_known_to_be_gone_or_the_lease_is_over() {
        receivers.answer(_ -> {
            throw new IllegalStateException("killed");
        });
        given(1, CHANGED);
        assertThrows(IllegalStateException.class, this::relay);
        assertEquals(0, relay());

        assertEquals(new FreeAbandoned.Result.Freed(1), door.freeAbandoned().handle(new FreeAbandoned.Command()));
        assertThrows(IllegalStateException.class, this::relay);
        receivers.answer(_ -> new Outcome.Accepted());
        pass(LEASE);
        assertEquals(1, relay());

        assertEquals(delivery(1, CHANGED, 3), receivers.offered().getLast());
    }

    @Test
    void a_relay_begins_nothing_late_in_its_lease() {
        receivers.answer(_ -> {
            clock.advance(LEASE.dividedBy(2));
            return new Outcome.Accepted();
        });
        given(1, CHANGED);
        given(2, REQUIRED);

        assertEquals(1, relay());

        assertEquals(List.of(delivery(1, CHANGED, 1)), receivers.offered());
        assertEquals(Standing.WAITING, row(1).standing());
    }

    @Test
    void a_row_that_kills_its_relays_is_set_aside_without_being_offered_again() {
        receivers.answer(_ -> {
            throw new IllegalStateException("killed");
        });
        given(1, CHANGED);
        for (int attempt = 1; attempt <= 20; attempt++) {
            assertThrows(IllegalStateException.class, this::relay);
            pass(LEASE);
        }

        assertEquals(1, relay());

        assertEquals(20, receivers.offered().size());
        assertEquals(Standing.SET_ASIDE, row(0).standing());
        assertEquals(new SignalSetAside(Receiver.MAIL, "taken 20 times without an outcome"), last());
    }
}
