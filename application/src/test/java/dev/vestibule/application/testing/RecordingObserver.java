package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.world.Observer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Remembers what there was to see.
public final class RecordingObserver implements Observer {
    private final InMemoryWorld world;
    private final List<Observation> seen = new CopyOnWriteArrayList<>();

    public RecordingObserver(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public void saw(Observation observation) {
        world.refuseInsideUnit();
        seen.add(observation);
    }

    public List<Observation> seen() {
        return List.copyOf(seen);
    }
}
