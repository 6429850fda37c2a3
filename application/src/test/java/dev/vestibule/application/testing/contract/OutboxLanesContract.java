package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.Cast.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.application.port.out.store.Outbox.Taken;
import dev.vestibule.application.port.out.store.OutboxLanes;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.signal.LaneLease;
import dev.vestibule.domain.signal.Lease;
import dev.vestibule.domain.signal.Receiver;
import dev.vestibule.domain.signal.RelayName;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/// Time passes in the store, not in the test: implementations say how.
public abstract class OutboxLanesContract extends StoreContract {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final RelayName RELAY = new RelayName(7);

    /// From now on it is so much later for the store.
    protected abstract void pass(Duration time);

    /// From now on the relay is there, until it is closed.
    protected abstract AutoCloseable connect(RelayName relay);

    @Test
    void a_lane_is_there_once_its_first_row_was_routed() {
        fact(1, ACME.id());
        assertEquals(List.of(), claim(10));

        assertEquals(1, route(10));

        assertEquals(List.of(ACME.id().value()), shards(claim(10)));
        assertEquals(0, route(10));
    }

    @Test
    void each_row_is_routed_once_and_no_more_at_once_than_asked_for() {
        fact(1, ACME.id());
        fact(2, GLOBEX.id());
        fact(3, ACME.id());

        assertEquals(2, route(2));
        assertEquals(1, route(2));
        assertEquals(2, claim(10).size());
    }

    @Test
    void a_lane_that_is_claimed_is_nobody_elses_until_the_lease_is_over() {
        fact(1, ACME.id());
        route(10);
        LaneLease first = claim(10).getFirst();

        pass(LEASE.minusSeconds(10));
        assertEquals(List.of(), claim(10));
        pass(Duration.ofSeconds(10));
        LaneLease second = claim(10).getFirst();

        assertEquals(List.of(1, 2), List.of(first.claims(), second.claims()));
        assertEquals(Optional.empty(), hold(first));
        assertEquals(Optional.of(second), hold(second));
    }

    @Test
    void a_claim_is_for_one_receiver_and_takes_what_is_due_longest() {
        fact(1, GLOBEX.id());
        route(10);
        pass(Duration.ofSeconds(1));
        fact(2, ACME.id());
        append(3, new Signal.ResetIdpFlags(ACME.id(), 1));
        route(10);

        assertEquals(List.of(GLOBEX.id().value()), shards(claim(1)));
        assertEquals(List.of(ACME.id().value()), shards(claim(10)));
        assertEquals(1, claim(Receiver.STATE).size());
        assertEquals(List.of(), claim(Receiver.WEBHOOK));
    }

    @Test
    void rows_wait_in_the_order_in_which_they_were_appended() {
        fact(3, ACME.id());
        fact(1, ACME.id());
        fact(9, GLOBEX.id());
        fact(2, ACME.id());
        LaneLease lane = claimed(ACME.id());

        assertEquals(List.of(id(3), id(1)), heads(lane, 2));
        assertEquals(List.of(id(3), id(1), id(2)), heads(lane, 10));
    }

    @Test
    void what_was_delivered_waits_no_longer_and_a_lane_in_which_nothing_waits_is_gone() {
        fact(1, ACME.id());
        fact(2, ACME.id());
        LaneLease lane = claimed(ACME.id());

        work(lane, (lanes, held) -> {
            lanes.delivered(held, deliveries(lanes.heads(held, 10)));
            lanes.release(held);
            return held;
        });

        assertEquals(Optional.empty(), hold(lane));
        assertEquals(List.of(), claim(10));
        fact(3, ACME.id());
        assertEquals(List.of(id(3)), heads(claimed(ACME.id()), 10));
    }

    @Test
    void a_lane_in_which_something_waits_is_due_again_when_it_is_given_back_behind_the_others() {
        fact(1, ACME.id());
        LaneLease lane = claimed(ACME.id());
        fact(2, ACME.id());
        fact(3, GLOBEX.id());
        route(10);
        pass(Duration.ofSeconds(1));

        work(lane, (lanes, held) -> {
            lanes.delivered(held, deliveries(lanes.heads(held, 1)));
            lanes.release(held);
            return held;
        });

        assertEquals(List.of(GLOBEX.id().value()), shards(claim(1)));
        LaneLease again = claim(1).getFirst();
        assertEquals(ACME.id().value(), again.lane().shard().value());
        assertEquals(1, again.claims());
        assertEquals(List.of(id(2)), heads(again, 10));
    }

    @Test
    void what_arrives_while_a_lane_backs_off_does_not_hurry_it() {
        fact(1, ACME.id());
        LaneLease lane = claimed(ACME.id());
        work(lane, (lanes, held) -> {
            lanes.postpone(held, lanes.heads(held, 1).getFirst(), Duration.ofMinutes(5), "refused");
            return held;
        });

        fact(2, ACME.id());
        route(10);

        assertEquals(Optional.empty(), hold(lane));
        pass(Duration.ofMinutes(4));
        assertEquals(List.of(), claim(10));
        pass(Duration.ofMinutes(1));
        LaneLease again = claim(10).getFirst();
        assertEquals(List.of(id(1), id(2)), heads(again, 10));
        assertEquals(2, attempts(again));
    }

    @Test
    void what_is_set_aside_stands_in_nobodys_way() {
        fact(1, ACME.id());
        fact(2, ACME.id());
        LaneLease lane = claimed(ACME.id());

        work(lane, (lanes, held) -> {
            lanes.setAside(held, lanes.heads(held, 1).getFirst(), "refused twenty times");
            return held;
        });

        assertEquals(List.of(id(2)), heads(lane, 10));
    }

    @Test
    void of_the_states_of_one_object_only_the_newest_goes_out() {
        append(1, new Signal.MarkInvalidSso(ACME.id(), ALICE.id(), 5));
        append(2, new Signal.MarkInvalidSso(ACME.id(), BOB.id(), 3));
        append(3, new Signal.MarkInvalidSso(ACME.id(), ALICE.id(), 4));
        append(4, new Signal.ResetIdpFlags(ACME.id(), 1));
        append(5, new Signal.MarkInvalidSso(ACME.id(), BOB.id(), 6));
        route(10);
        LaneLease lane = claim(Receiver.STATE).getFirst();

        List<Delivery> left = work(lane, (lanes, held) -> lanes.supersede(held, deliveries(lanes.heads(held, 4))));

        assertEquals(List.of(id(1), id(4)), left.stream().map(Delivery::id).toList());
        assertEquals(List.of(id(1), id(4), id(5)), heads(lane, 10));
    }

    @Test
    void what_a_relay_holds_that_is_gone_is_due_at_once_and_of_others_nothing() throws Exception {
        fact(1, ACME.id());
        route(10);
        LaneLease lost;
        try (AutoCloseable _ = connect(RELAY)) {
            lost = write(stores ->
                            stores.outboxLanes().claim(Receiver.EVENTS, 10, new Lease(LEASE, Optional.of(RELAY))))
                    .getFirst();
            assertEquals(0, freeAbandoned());
        }

        assertEquals(1, freeAbandoned());
        assertEquals(0, freeAbandoned());
        assertEquals(Optional.empty(), hold(lost));
        assertEquals(List.of(2), claim(10).stream().map(LaneLease::claims).toList());
    }

    @Test
    void of_many_relays_at_once_each_lane_goes_to_one() {
        for (int i = 1; i <= 30; i++) {
            fact(i, new OrganizationId(uuid(1000 + i)));
        }
        List<Integer> routed = race(10, () -> route(3));

        List<List<LaneLease>> claimed = race(10, () -> claim(3));

        assertEquals(30, routed.stream().mapToInt(Integer::intValue).sum());
        List<LaneLease> all = claimed.stream().flatMap(List::stream).toList();
        assertEquals(30, all.size());
        assertEquals(30, Set.copyOf(shards(all)).size());
        assertEquals(30, all.stream().map(LaneLease::token).distinct().count());
    }

    private LaneLease claimed(OrganizationId organization) {
        route(10);
        return claim(10).stream()
                .filter(it -> it.lane().shard().value().equals(organization.value()))
                .findFirst()
                .orElseThrow();
    }

    private int route(int max) {
        return write(stores -> stores.outboxLanes().route(max));
    }

    private int freeAbandoned() {
        return write(stores -> stores.outboxLanes().freeAbandoned());
    }

    private List<LaneLease> claim(int max) {
        return write(stores -> stores.outboxLanes().claim(Receiver.EVENTS, max, new Lease(LEASE, Optional.empty())));
    }

    private List<LaneLease> claim(Receiver receiver) {
        return write(stores -> stores.outboxLanes().claim(receiver, 10, new Lease(LEASE, Optional.empty())));
    }

    private Optional<LaneLease> hold(LaneLease lease) {
        return write(stores -> stores.outboxLanes().hold(lease));
    }

    private <R> R work(LaneLease lease, BiFunction<OutboxLanes, LaneLease, R> work) {
        return write(stores -> work.apply(
                stores.outboxLanes(), stores.outboxLanes().hold(lease).orElseThrow()));
    }

    private List<SignalId> heads(LaneLease lease, int max) {
        return work(
                lease,
                (lanes, held) -> lanes.heads(held, max).stream().map(Taken::id).toList());
    }

    private int attempts(LaneLease lease) {
        return work(lease, (lanes, held) -> lanes.heads(held, 1).getFirst().attempts());
    }

    private static List<Delivery> deliveries(List<Taken> taken) {
        return taken.stream().map(Delivery.class::cast).toList();
    }

    private static List<java.util.UUID> shards(List<LaneLease> lanes) {
        return lanes.stream().map(it -> it.lane().shard().value()).toList();
    }

    private void fact(int id, OrganizationId organization) {
        append(id, new Signal.SsoEnabled(organization, OKTA.id()));
    }

    private void append(int id, Signal signal) {
        given(stores -> stores.outbox().append(id(id), signal, NOW));
    }

    private static SignalId id(int id) {
        return new SignalId(uuid(id));
    }
}
