package dev.vestibule.bootstrap.observe;

import dev.vestibule.application.port.in.trace.RecordAttempts.Seen;
import dev.vestibule.application.port.out.world.Observer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Keeps what attempts came to until somebody writes it down, so that no sign-in waits for that. What does not fit is
/// dropped and counted; the log has it all the same.
public final class TraceQueue implements Observer {
    private static final int MOST_WAITING = 10_000;

    private final BlockingQueue<Seen> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Observer log;
    private final Counter dropped;
    private final InstantSource clock;

    /// `log` hears everything.
    public TraceQueue(Observer log, MeterRegistry meters, InstantSource clock) {
        this.log = log;
        this.dropped = meters.counter("vestibule.traces.dropped");
        this.clock = clock;
    }

    @Override
    public void saw(Observation observation) {
        log.saw(observation);
        if (observation instanceof Observation.AttemptConcluded(var attempt)
                && !waiting.offer(new Seen(attempt, clock.instant()))) {
            dropped.increment();
        }
    }

    /// Takes the oldest, in order.
    public List<Seen> take(int most) {
        var taken = new ArrayList<Seen>();
        waiting.drainTo(taken, most);
        return taken;
    }

    /// These could not be written down.
    public void lost(List<Seen> attempts) {
        dropped.increment(attempts.size());
    }
}
