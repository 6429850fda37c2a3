package dev.vestibule.bootstrap.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.delivery.DeliveryUseCases;
import dev.vestibule.application.port.in.delivery.ClaimLanes;
import dev.vestibule.application.port.in.delivery.DeliverSignals;
import dev.vestibule.application.port.in.delivery.DrainLane;
import dev.vestibule.application.port.in.delivery.FailLane;
import dev.vestibule.application.port.in.delivery.FreeAbandoned;
import dev.vestibule.application.port.in.delivery.MeasureOutbox;
import dev.vestibule.application.port.in.delivery.RouteSignals;
import dev.vestibule.application.port.in.delivery.SendLane;
import dev.vestibule.domain.signal.Lane;
import dev.vestibule.domain.signal.LaneLease;
import dev.vestibule.domain.signal.Receiver;
import dev.vestibule.domain.signal.Shard;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/// How one lane is worked, whatever happens.
class LaneHandTest {
    private static final LaneLease LANE = new LaneLease(new Lane(Receiver.EVENTS, new Shard(new UUID(1, 1))), 1, 1);

    private final List<Integer> batches = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final Deque<RuntimeException> trouble = new ArrayDeque<>();
    private final LaneHand hand = new LaneHand(door(), new RelayState());

    private DeliveryUseCases door() {
        return new DeliveryUseCases(
                _ -> new RouteSignals.Result.Routed(0),
                _ -> new ClaimLanes.Result.Claimed(List.of()),
                this::drain,
                command -> {
                    batches.add(-command.max());
                    return new SendLane.Result.Sent(0);
                },
                command -> {
                    failures.add(command.reason());
                    return new FailLane.Result.GivenBack();
                },
                _ -> new DeliverSignals.Result.Tried(0),
                _ -> new FreeAbandoned.Result.Freed(0),
                _ -> new MeasureOutbox.Result.Measured(List.of()));
    }

    private DrainLane.Result drain(DrainLane.Command command) {
        batches.add(command.max());
        if (!trouble.isEmpty()) {
            throw trouble.remove();
        }
        return new DrainLane.Result.Drained(1);
    }

    private void breaks(int times) {
        for (int i = 0; i < times; i++) {
            trouble.add(new IllegalArgumentException("poison"));
        }
    }

    @Test
    void a_lane_is_drained_in_one_go_where_nothing_breaks() throws InterruptedException {
        hand.work(LANE);

        assertEquals(List.of(100), batches);
        assertEquals(List.of(), failures);
    }

    @Test
    void what_breaks_a_batch_is_looked_for_in_smaller_ones() throws InterruptedException {
        breaks(1);

        hand.work(LANE);

        assertEquals(List.of(100, 10), batches);
        assertEquals(List.of(), failures);
    }

    @Test
    void what_breaks_alone_counts_a_try() throws InterruptedException {
        breaks(3);

        hand.work(LANE);

        assertEquals(List.of(100, 10, 1), batches);
        assertEquals(List.of("the receiver broke: IllegalArgumentException"), failures);
    }

    @Test
    void an_outage_is_waited_for_and_counts_no_try() throws InterruptedException {
        trouble.add(new RejectedExecutionException("the database cannot be reached now"));

        hand.work(LANE);

        assertEquals(List.of(100, 100), batches);
        assertEquals(List.of(), failures);
    }

    @Test
    void calls_are_sent() throws InterruptedException {
        hand.work(new LaneLease(new Lane(Receiver.WEBHOOK, new Shard(new UUID(1, 1))), 1, 1));

        assertEquals(List.of(-20), batches);
    }
}
