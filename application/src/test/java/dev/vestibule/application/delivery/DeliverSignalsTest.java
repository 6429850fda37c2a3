package dev.vestibule.application.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vestibule.application.port.in.delivery.DeliverSignals;
import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.application.port.out.world.Observer.Observation.SignalSetAside;
import dev.vestibule.application.port.out.world.SignalReceivers.Outcome;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.CountingIds;
import dev.vestibule.application.testing.FakeAttempts;
import dev.vestibule.application.testing.InMemoryWorld;
import dev.vestibule.application.testing.OutboxRow;
import dev.vestibule.application.testing.OutboxRow.Standing;
import dev.vestibule.application.testing.RecordingObserver;
import dev.vestibule.application.testing.RecordingReceivers;
import dev.vestibule.application.testing.TestClock;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeliverSignalsTest {
    private static final Signal ENABLED = new Signal.SsoEnabled(Cast.ACME.id(), Cast.OKTA.id());
    private static final Signal DISABLED = new Signal.SsoDisabled(Cast.ACME.id(), Cast.OKTA.id());
    private static final Outcome FAILED = new Outcome.Failed("out for lunch");

    private final InMemoryWorld world = new InMemoryWorld();
    private final TestClock clock = new TestClock();
    private final RecordingReceivers receivers = new RecordingReceivers(world);
    private final RecordingObserver observer = new RecordingObserver(world);
    private final DeliverSignals deliverSignals = DeliveryUseCases.over(
                    world, receivers, new FakeAttempts(world), observer, clock)
            .deliverSignals();

    private static SignalId id(long count) {
        return new SignalId(CountingIds.id(count));
    }

    private static Delivery delivery(long count, Signal signal, int attempts) {
        return new Delivery(id(count), "log", signal, attempts);
    }

    private void given(long count, Signal signal) {
        world.given(stores -> stores.outbox().append(id(count), signal, clock.instant()));
    }

    private int relay() {
        return relay(10);
    }

    private int relay(int max) {
        return switch (deliverSignals.handle(new DeliverSignals.Command(max))) {
            case DeliverSignals.Result.Tried(int deliveries) -> deliveries;
        };
    }

    private OutboxRow row(int index) {
        return world.outbox().get(index);
    }

    @Test
    void what_waits_is_delivered_in_order_and_once() {
        given(1, ENABLED);
        given(2, DISABLED);

        assertEquals(2, relay());
        assertEquals(0, relay());

        assertEquals(List.of(delivery(1, ENABLED, 1), delivery(2, DISABLED, 1)), receivers.offered());
        assertEquals(Standing.DELIVERED, row(0).standing());
        assertEquals(Standing.DELIVERED, row(1).standing());
    }

    @Test
    void no_more_are_taken_than_asked_for() {
        given(1, ENABLED);
        given(2, DISABLED);

        assertEquals(1, relay(1));
        assertEquals(1, relay(1));
    }

    @Test
    void a_failure_waits_for_a_second_and_does_not_hold_up_the_others() {
        receivers.answer(delivery -> delivery.signal().equals(ENABLED) ? FAILED : new Outcome.Accepted());
        given(1, ENABLED);
        given(2, DISABLED);

        assertEquals(2, relay());

        assertEquals(Standing.WAITING, row(0).standing());
        assertEquals(TestClock.START.plusSeconds(1), row(0).dueAt());
        assertEquals("out for lunch", row(0).reason());
        assertEquals(Standing.DELIVERED, row(1).standing());
    }

    @Test
    void delays_double_up_to_an_hour_until_the_row_is_set_aside_and_somebody_told() {
        receivers.answer(_ -> FAILED);
        given(1, ENABLED);
        var delays = new ArrayList<Long>();

        while (row(0).standing() == Standing.WAITING) {
            relay();
            delays.add(Duration.between(clock.instant(), row(0).dueAt()).toSeconds());
            clock.set(row(0).dueAt());
        }

        assertEquals(20, delays.size());
        assertEquals(
                List.of(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 1024L, 2048L, 3600L, 3600L),
                delays.subList(0, 14));
        assertEquals(3600L, delays.get(18));
        assertEquals(Standing.SET_ASIDE, row(0).standing());
        assertEquals("out for lunch", row(0).reason());
        assertEquals(List.of(new SignalSetAside("log", "out for lunch")), observer.seen());
    }

    @Test
    void what_cannot_be_read_waits_for_another_release_and_holds_up_no_other() {
        given(1, ENABLED);
        given(2, DISABLED);
        world.garble(id(1));

        assertEquals(2, relay());

        assertEquals(List.of(delivery(2, DISABLED, 1)), receivers.offered());
        assertEquals(Standing.WAITING, row(0).standing());
        assertEquals("this release cannot read it", row(0).reason());
        assertEquals(Standing.DELIVERED, row(1).standing());
    }

    @Test
    void what_no_release_could_read_is_set_aside_and_somebody_told() {
        given(1, ENABLED);
        world.garble(id(1));

        while (row(0).standing() == Standing.WAITING) {
            relay();
            clock.set(row(0).dueAt());
        }

        assertEquals(Standing.SET_ASIDE, row(0).standing());
        assertEquals(List.of(), receivers.offered());
        assertEquals(List.of(new SignalSetAside("log", "this release cannot read it")), observer.seen());
    }

    @Test
    void nothing_is_tried_before_it_is_due() {
        receivers.answer(_ -> FAILED);
        given(1, ENABLED);
        relay();
        clock.advance(Duration.ofMillis(999));

        assertEquals(0, relay());
    }

    @Test
    void what_a_dead_relay_had_taken_is_tried_by_the_next_once_the_lease_is_over() {
        given(1, ENABLED);
        world.given(
                stores -> stores.outbox().take(clock.instant(), clock.instant().plus(DeliverSignalsHandler.LEASE), 10));

        assertEquals(0, relay());
        clock.advance(DeliverSignalsHandler.LEASE);
        assertEquals(1, relay());

        assertEquals(List.of(delivery(1, ENABLED, 2)), receivers.offered());
    }

    @Test
    void a_relay_begins_nothing_once_its_lease_is_over() {
        receivers.answer(_ -> {
            clock.advance(DeliverSignalsHandler.LEASE);
            return new Outcome.Accepted();
        });
        given(1, ENABLED);
        given(2, DISABLED);

        assertEquals(1, relay());

        assertEquals(List.of(delivery(1, ENABLED, 1)), receivers.offered());
        assertEquals(Standing.WAITING, row(1).standing());
    }

    @Test
    void a_row_that_kills_its_relays_is_set_aside_without_being_offered_again() {
        receivers.answer(_ -> {
            throw new IllegalStateException("killed");
        });
        given(1, ENABLED);
        for (int attempt = 1; attempt <= 20; attempt++) {
            assertThrows(IllegalStateException.class, this::relay);
            clock.advance(DeliverSignalsHandler.LEASE);
        }

        assertEquals(1, relay());

        assertEquals(20, receivers.offered().size());
        assertEquals(Standing.SET_ASIDE, row(0).standing());
        assertEquals(List.of(new SignalSetAside("log", "taken 20 times without an outcome")), observer.seen());
    }
}
