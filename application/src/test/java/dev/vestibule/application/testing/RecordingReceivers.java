package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.application.port.out.world.SignalReceivers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// Takes everything, or what a test lets it take, and remembers what it was offered.
public final class RecordingReceivers implements SignalReceivers {
    private final InMemoryWorld world;
    private final List<Delivery> offered = new CopyOnWriteArrayList<>();
    private volatile Function<Delivery, Outcome> answer = _ -> new Outcome.Accepted();

    public RecordingReceivers(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public Outcome deliver(Delivery delivery) {
        world.refuseInsideUnit();
        offered.add(delivery);
        return answer.apply(delivery);
    }

    /// What every delivery is told from now on.
    public void answer(Function<Delivery, Outcome> next) {
        answer = next;
    }

    public List<Delivery> offered() {
        return List.copyOf(offered);
    }
}
