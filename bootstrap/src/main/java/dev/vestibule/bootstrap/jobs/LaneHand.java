package dev.vestibule.bootstrap.jobs;

import dev.vestibule.application.delivery.DeliveryUseCases;
import dev.vestibule.application.port.in.delivery.DrainLane;
import dev.vestibule.application.port.in.delivery.FailLane;
import dev.vestibule.application.port.in.delivery.SendLane;
import dev.vestibule.domain.signal.LaneLease;
import java.time.Duration;
import java.util.ConcurrentModificationException;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Works one lane that was claimed, until it is given back or lost.
final class LaneHand {
    private static final int BATCH = 100;
    private static final int SENT_AT_ONCE = 20;
    private static final int SMALLER = 10;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Logger LOG = LoggerFactory.getLogger(LaneHand.class);

    private final DeliveryUseCases door;
    private final RelayState state;

    LaneHand(DeliveryUseCases door, RelayState state) {
        this.door = door;
        this.state = state;
    }

    void work(LaneLease lane) throws InterruptedException {
        switch (lane.lane().receiver()) {
            case EVENTS, STATE -> drain(lane);
            case WEBHOOK -> whenItCan(() -> door.sendLane().handle(new SendLane.Command(lane, SENT_AT_ONCE)));
            case MAIL -> throw new IllegalArgumentException("letters have no lanes");
        }
    }

    /// In ever smaller batches, so that the one signal is found that breaks the receiver.
    private void drain(LaneLease lane) throws InterruptedException {
        Optional<String> failure = drain(lane, BATCH);
        for (int max = BATCH / SMALLER; failure.isPresent() && max > 0; max /= SMALLER) {
            failure = drain(lane, max);
        }
        if (failure.isPresent()) {
            var failed = new FailLane.Command(lane, "the receiver broke: " + failure.orElseThrow());
            whenItCan(() -> door.failLane().handle(failed));
        }
    }

    private Optional<String> drain(LaneLease lane, int max) throws InterruptedException {
        try {
            whenItCan(() -> door.drainLane().handle(new DrainLane.Command(lane, max)));
            return Optional.empty();
        } catch (RuntimeException broke) {
            LOG.warn(
                    "a receiver broke on {} of {} {}",
                    max,
                    lane.lane().receiver(),
                    lane.lane().shard(),
                    broke);
            return Optional.of(broke.getClass().getSimpleName());
        }
    }

    /// Neither an outage nor a conflict is the signal's fault. Whoever waits for too long finds that the lane is lost.
    private void whenItCan(Runnable attempt) throws InterruptedException {
        boolean done = false;
        while (!done && state.isRunning()) {
            try {
                attempt.run();
                done = true;
            } catch (RejectedExecutionException | ConcurrentModificationException notNow) {
                LOG.warn("signals wait: {}", notNow.getMessage());
                Thread.sleep(PAUSE);
            }
        }
    }
}
