package dev.vestibule.application.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vestibule.application.port.in.delivery.ClaimLanes;
import dev.vestibule.application.port.in.delivery.DrainLane;
import dev.vestibule.application.port.in.delivery.FailLane;
import dev.vestibule.application.port.in.delivery.RouteSignals;
import dev.vestibule.application.port.in.delivery.SendLane;
import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.application.port.out.world.Observer.Observation.SignalSetAside;
import dev.vestibule.application.port.out.world.SignalReceivers.Outcome;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.CountingIds;
import dev.vestibule.application.testing.InMemoryWorld;
import dev.vestibule.application.testing.OutboxRow;
import dev.vestibule.application.testing.OutboxRow.Standing;
import dev.vestibule.application.testing.RecordingObserver;
import dev.vestibule.application.testing.RecordingReceivers;
import dev.vestibule.application.testing.TestClock;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.signal.LaneLease;
import dev.vestibule.domain.signal.Receiver;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import dev.vestibule.domain.webhook.WebhookId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// A relay's work on lanes, step by step.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LanesTest {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final WebhookId HOOK = new WebhookId(Cast.uuid(0x77));

    private final InMemoryWorld world = new InMemoryWorld();
    private final TestClock clock = new TestClock();
    private final RecordingReceivers receivers = new RecordingReceivers(world);
    private final RecordingObserver observer = new RecordingObserver(world);
    private final List<SignalId> received = new ArrayList<>();
    private Predicate<Delivery> broken = _ -> false;
    private final DeliveryUseCases door = DeliveryUseCases.over(
            world, receivers, new LaneReceivers(this::receive, this::receive), observer, clock, LEASE);

    private void receive(Object stores, List<Delivery> batch) {
        if (batch.stream().anyMatch(broken)) {
            throw new IllegalStateException("poison");
        }
        batch.forEach(delivery -> received.add(delivery.id()));
    }

    private static SignalId id(long count) {
        return new SignalId(CountingIds.id(count));
    }

    private static List<SignalId> ids(long... counts) {
        return LongStream.of(counts).mapToObj(LanesTest::id).toList();
    }

    private void fact(long count, OrganizationId organization) {
        given(count, new Signal.SsoEnabled(organization, Cast.OKTA.id()));
    }

    private void call(long count) {
        given(count, new Signal.WebhookCall(Cast.ACME.id(), HOOK, id(900)));
    }

    private void given(long count, Signal signal) {
        world.given(stores -> stores.outbox().append(id(count), signal, clock.instant()));
    }

    private List<LaneLease> claim(Receiver receiver) {
        door.routeSignals().handle(new RouteSignals.Command(100));
        return switch (door.claimLanes().handle(new ClaimLanes.Command(receiver, 10, Optional.empty()))) {
            case ClaimLanes.Result.Claimed(var lanes) -> lanes;
        };
    }

    private LaneLease events() {
        return claim(Receiver.EVENTS).getFirst();
    }

    private int drain(LaneLease lane, int max) {
        return switch (door.drainLane().handle(new DrainLane.Command(lane, max))) {
            case DrainLane.Result.Drained(var delivered) -> delivered;
            case DrainLane.Result.Lost() -> -1;
        };
    }

    private int send(LaneLease lane, int max) {
        return switch (door.sendLane().handle(new SendLane.Command(lane, max))) {
            case SendLane.Result.Sent(var delivered) -> delivered;
            case SendLane.Result.Lost() -> -1;
        };
    }

    private void fail(LaneLease lane) {
        door.failLane().handle(new FailLane.Command(lane, "poison"));
    }

    private OutboxRow row(long count) {
        return world.outbox().stream()
                .filter(row -> row.id().equals(id(count)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_lane_is_drained_in_order_and_given_back() {
        fact(2, Cast.ACME.id());
        fact(1, Cast.ACME.id());

        assertEquals(2, drain(events(), 10));

        assertEquals(ids(2, 1), received);
        assertEquals(Standing.DELIVERED, row(1).standing());
        assertEquals(List.of(), claim(Receiver.EVENTS));
    }

    @Test
    void one_batch_at_a_time_then_the_others_have_their_turn() {
        fact(1, Cast.ACME.id());
        fact(2, Cast.ACME.id());
        fact(3, Cast.GLOBEX.id());
        List<LaneLease> lanes = claim(Receiver.EVENTS);

        assertEquals(1, drain(lanes.getFirst(), 1));

        assertEquals(lanes.getFirst().lane(), events().lane());
        assertEquals(ids(1), received);
    }

    @Test
    void whoever_outlives_the_lease_delivers_nothing_more() {
        fact(1, Cast.ACME.id());
        LaneLease late = events();
        world.databaseClock().advance(LEASE);
        LaneLease next = events();

        assertEquals(-1, drain(late, 10));
        fail(late);

        assertEquals(List.of(), received);
        assertEquals(1, drain(next, 10));
    }

    @Test
    void of_a_batch_that_breaks_the_receiver_nothing_counts() {
        fact(1, Cast.ACME.id());
        fact(2, Cast.ACME.id());
        broken = delivery -> delivery.id().equals(id(2));
        LaneLease lane = events();

        assertThrows(IllegalStateException.class, () -> drain(lane, 10));
        assertEquals(1, drain(lane, 1));

        assertEquals(ids(1), received);
        assertEquals(0, row(2).attempts());
        assertEquals(Standing.WAITING, row(2).standing());
    }

    @Test
    void poison_backs_its_lane_off_delays_no_other_organization_and_ends_as_a_dead_letter() {
        fact(1, Cast.ACME.id());
        fact(2, Cast.ACME.id());
        broken = delivery -> delivery.id().equals(id(1));
        var delays = new ArrayList<Long>();
        fail(events());
        fact(3, Cast.GLOBEX.id());
        assertEquals(1, drain(events(), 10));

        while (row(1).standing() == Standing.WAITING) {
            delays.add(secondsUntilDue());
            fail(events());
        }

        assertEquals(List.of(1L, 2L, 4L, 8L), delays.subList(0, 4));
        assertEquals(19, delays.size());
        assertEquals(20, row(1).attempts());
        assertEquals(Standing.SET_ASIDE, row(1).standing());
        assertEquals(
                new SignalSetAside(Receiver.EVENTS, "poison"), observer.seen().getLast());
        assertEquals(1, drain(events(), 10));
        assertEquals(ids(3, 2), received);
    }

    private long secondsUntilDue() {
        long seconds = 0;
        List<LaneLease> due = claim(Receiver.EVENTS);
        while (due.isEmpty()) {
            world.databaseClock().advance(Duration.ofSeconds(1));
            seconds++;
            due = claim(Receiver.EVENTS);
        }
        world.databaseClock().advance(LEASE);
        return seconds;
    }

    @Test
    void a_lane_whose_relay_did_not_live_to_tell_goes_on_one_by_one() {
        fact(1, Cast.ACME.id());
        fact(2, Cast.ACME.id());
        events();
        world.databaseClock().advance(LEASE);

        assertEquals(1, drain(events(), 10));
        assertEquals(1, drain(events(), 10));
        assertEquals(ids(1, 2), received);
    }

    @Test
    void what_kills_its_relays_is_set_aside_and_the_lane_goes_on() {
        fact(1, Cast.ACME.id());
        fact(2, Cast.ACME.id());
        for (int claim = 1; claim <= 20; claim++) {
            events();
            world.databaseClock().advance(LEASE);
        }

        assertEquals(0, drain(events(), 10));

        assertEquals(Standing.SET_ASIDE, row(1).standing());
        assertEquals(1, drain(events(), 10));
        assertEquals(ids(2), received);
    }

    @Test
    void what_cannot_be_read_stops_its_lane_and_what_is_before_it_goes_out() {
        fact(1, Cast.ACME.id());
        fact(2, Cast.ACME.id());
        fact(3, Cast.ACME.id());
        world.garble(id(2));

        assertEquals(1, drain(events(), 10));

        assertEquals(ids(1), received);
        assertEquals("this release cannot read it", row(2).reason());
        assertEquals(List.of(), claim(Receiver.EVENTS));
    }

    @Test
    void of_the_states_of_one_object_the_newest_is_received_and_the_others_are_marked() {
        given(1, new Signal.MarkInvalidSso(Cast.ACME.id(), Cast.ALICE.id(), 1));
        given(2, new Signal.MarkInvalidSso(Cast.ACME.id(), Cast.ALICE.id(), 2));

        assertEquals(1, drain(claim(Receiver.STATE).getFirst(), 10));

        assertEquals(ids(2), received);
        assertEquals(Standing.SUPERSEDED, row(1).standing());
        assertEquals(Standing.DELIVERED, row(2).standing());
    }

    @Test
    void calls_go_out_one_after_the_other_up_to_the_first_that_fails() {
        call(1);
        call(2);
        call(3);
        receivers.answer(
                delivery -> delivery.id().equals(id(2)) ? new Outcome.Failed("status 500") : new Outcome.Accepted());

        assertEquals(1, send(claim(Receiver.WEBHOOK).getFirst(), 10));

        assertEquals(ids(1, 2), receivers.offered().stream().map(Delivery::id).toList());
        assertEquals(Standing.DELIVERED, row(1).standing());
        assertEquals(List.of("status 500", 1), List.of(row(2).reason(), row(2).attempts()));
        assertEquals(List.of(), claim(Receiver.WEBHOOK));
    }

    @Test
    void a_relay_that_is_slow_begins_nothing_late_in_its_lease_and_gives_the_lane_back() {
        call(1);
        call(2);
        receivers.answer(_ -> {
            clock.advance(LEASE.dividedBy(3));
            return new Outcome.Accepted();
        });

        assertEquals(1, send(claim(Receiver.WEBHOOK).getFirst(), 10));
        assertEquals(1, send(claim(Receiver.WEBHOOK).getFirst(), 10));

        assertEquals(ids(1, 2), receivers.offered().stream().map(Delivery::id).toList());
    }

    @Test
    void what_went_out_after_the_lease_was_lost_goes_out_again_under_the_same_id() {
        call(1);
        receivers.answer(_ -> {
            world.databaseClock().advance(LEASE);
            claim(Receiver.WEBHOOK);
            return new Outcome.Accepted();
        });

        assertEquals(-1, send(claim(Receiver.WEBHOOK).getFirst(), 10));
        world.databaseClock().advance(LEASE);
        receivers.answer(_ -> new Outcome.Accepted());
        assertEquals(1, send(claim(Receiver.WEBHOOK).getFirst(), 10));

        assertEquals(ids(1, 1), receivers.offered().stream().map(Delivery::id).toList());
    }
}
