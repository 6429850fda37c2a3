package dev.vestibule.bootstrap.jobs;

import dev.vestibule.adapters.persistence.outbox.Bell;
import dev.vestibule.adapters.persistence.outbox.RelayLine;
import dev.vestibule.application.port.in.delivery.ClaimLanes;
import dev.vestibule.domain.signal.LaneLease;
import dev.vestibule.domain.signal.Receiver;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Works the lanes of one receiver, several beside each other. Its own, so that a receiver that is slow keeps no other
/// waiting.
final class LaneCrew {
    static final Duration POLL = Duration.ofSeconds(1);

    private final Receiver receiver;
    private final ClaimLanes claimLanes;
    private final RelayLine line;
    private final LaneHand hand;
    private final int size;
    private final Semaphore idle;
    private final Bell bell = new Bell();

    LaneCrew(Receiver receiver, int size, ClaimLanes claimLanes, RelayLine line, LaneHand hand) {
        this.receiver = receiver;
        this.size = size;
        this.idle = new Semaphore(size);
        this.claimLanes = claimLanes;
        this.line = line;
        this.hand = hand;
    }

    /// There may be something to do.
    void ring() {
        bell.ring();
    }

    /// Claims as many lanes as there are hands, and comes back at once; without any, when it rings or it is time to
    /// look.
    void step() throws InterruptedException {
        idle.acquire();
        int hands = 1 + idle.drainPermits();
        List<LaneLease> lanes = claimed(hands);
        if (lanes.isEmpty()) {
            bell.rangWithin(POLL);
        }
    }

    private List<LaneLease> claimed(int hands) {
        int left = hands;
        try {
            List<LaneLease> lanes = claim(hands);
            left -= lanes.size();
            lanes.forEach(lane -> Thread.ofVirtual()
                    .name("outbox-" + receiver.wire() + "-" + lane.lane().shard())
                    .start(() -> work(lane)));
            return lanes;
        } finally {
            idle.release(left);
        }
    }

    private List<LaneLease> claim(int max) {
        return switch (claimLanes.handle(new ClaimLanes.Command(receiver, max, line.name()))) {
            case ClaimLanes.Result.Claimed(var lanes) -> lanes;
        };
    }

    private void work(LaneLease lane) {
        try {
            hand.work(lane);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            idle.release();
            bell.ring();
        }
    }

    /// Waits until every hand is idle, for so long at most.
    void awaitIdle(Duration longest) throws InterruptedException {
        if (idle.tryAcquire(size, longest.toMillis(), TimeUnit.MILLISECONDS)) {
            idle.release(size);
        }
    }
}
