package dev.vestibule.application.delivery;

import dev.vestibule.application.delivery.LaneWork.Trouble;
import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.application.port.out.store.Outbox.Expired;
import dev.vestibule.application.port.out.store.Outbox.Taken;
import dev.vestibule.application.port.out.store.Outbox.Unreadable;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.signal.LaneLease;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Works a lane that is held, inside one unit.
final class LaneSteps {
    private LaneSteps() {}

    /// What can be handed over: the first signals, in order, up to one that stands in the way.
    record Ready(List<Delivery> deliveries, Optional<Trouble> trouble) {}

    /// Where the last ones who claimed the lane did not live to tell what became of it, it is worked one by one; and
    /// what kills its relays is not offered again.
    static Ready ready(Stores stores, LaneLease held, int max) {
        List<Taken> heads = stores.outboxLanes().heads(held, held.isSuspect() ? 1 : max);
        if (!heads.isEmpty() && held.claims() > RetryPlan.MAX_ATTEMPTS) {
            return new Ready(List.of(), Optional.of(killer()));
        }
        var deliveries = new ArrayList<Delivery>();
        for (Taken head : heads) {
            if (!(head instanceof Delivery delivery)) {
                return new Ready(deliveries, Optional.of(obstacle(head)));
            }
            deliveries.add(delivery);
        }
        return new Ready(stores.outboxLanes().supersede(held, deliveries), Optional.empty());
    }

    private static Trouble killer() {
        var reason = "claimed " + RetryPlan.MAX_ATTEMPTS + " times without an outcome";
        return new Trouble(reason, new RetryPlan.GiveUp());
    }

    private static Trouble obstacle(Taken head) {
        return switch (head) {
            case Unreadable it -> Trouble.after(it.attempts(), RetryPlan.MAX_ATTEMPTS, "this release cannot read it");
            case Expired _ -> new Trouble("it expired", new RetryPlan.GiveUp());
            case Delivery _ -> throw new IllegalStateException("a delivery stands in nobody's way");
        };
    }

    /// Marks what was delivered, and gives the lane back as the trouble, if there was any, says.
    static LaneWork settle(Stores stores, LaneLease held, List<Delivery> delivered, Optional<Trouble> trouble) {
        if (!delivered.isEmpty()) {
            stores.outboxLanes().delivered(held, delivered);
        }
        trouble.ifPresentOrElse(
                it -> carryOut(stores, held, it), () -> stores.outboxLanes().release(held));
        return new LaneWork(delivered.size(), trouble);
    }

    private static void carryOut(Stores stores, LaneLease held, Trouble trouble) {
        Optional<Taken> head = stores.outboxLanes().heads(held, 1).stream().findFirst();
        if (head.isPresent() && trouble.plan() instanceof RetryPlan.Again(var delay)) {
            stores.outboxLanes().postpone(held, head.orElseThrow(), delay, trouble.reason());
            return;
        }
        head.ifPresent(it -> stores.outboxLanes().setAside(held, it, trouble.reason()));
        stores.outboxLanes().release(held);
    }
}
