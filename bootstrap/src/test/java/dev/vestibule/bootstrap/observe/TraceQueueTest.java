package dev.vestibule.bootstrap.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.port.in.trace.RecordAttempts.Seen;
import dev.vestibule.application.port.out.world.Observer.Observation;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.trace.Attempt;
import dev.vestibule.domain.trace.AttemptPurpose;
import dev.vestibule.domain.trace.Conclusion;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceQueueTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Observation> heard = new ArrayList<>();
    private final TraceQueue queue = new TraceQueue(heard::add, meters, () -> NOW);

    private static Attempt attempt(int number) {
        return new Attempt(
                Cast.ACME.id(),
                Cast.OKTA.id(),
                AttemptPurpose.LOGIN,
                new TraceCode("T" + number),
                new Conclusion.DecisionNeeded());
    }

    private double dropped() {
        return meters.counter("vestibule.traces.dropped").count();
    }

    @Test
    void attempts_wait_in_order_with_their_time_and_the_log_hears_everything() {
        var other = new Observation.PasswordRefused(Refusal.INVALID_CREDENTIALS, new TraceCode("T0"));
        queue.saw(other);
        queue.saw(new Observation.AttemptConcluded(attempt(1)));
        queue.saw(new Observation.AttemptConcluded(attempt(2)));

        assertEquals(3, heard.size());
        assertEquals(List.of(new Seen(attempt(1), NOW)), queue.take(1));
        assertEquals(List.of(new Seen(attempt(2), NOW)), queue.take(5));
        assertEquals(List.of(), queue.take(5));
    }

    @Test
    void what_does_not_fit_is_dropped_and_counted() {
        for (int i = 0; i < 10_003; i++) {
            queue.saw(new Observation.AttemptConcluded(attempt(i)));
        }

        assertEquals(10_000, queue.take(20_000).size());
        assertEquals(3, dropped());
    }

    @Test
    void what_could_not_be_written_is_counted_as_dropped() {
        queue.lost(List.of(new Seen(attempt(1), NOW), new Seen(attempt(2), NOW)));

        assertEquals(2, dropped());
    }
}
