package dev.vestibule.bootstrap.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.port.in.trace.RecordAttempts;
import dev.vestibule.application.port.in.trace.RecordAttempts.Seen;
import dev.vestibule.application.port.out.world.Observer.Observation;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.bootstrap.observe.TraceQueue;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.trace.Attempt;
import dev.vestibule.domain.trace.AttemptPurpose;
import dev.vestibule.domain.trace.Conclusion;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TraceWriterTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TraceQueue queue = new TraceQueue(_ -> {}, meters, () -> NOW);
    private final List<Seen> written = new ArrayList<>();
    private final List<Integer> batches = new ArrayList<>();

    private RecordAttempts.Result write(RecordAttempts.Command command) {
        written.addAll(command.attempts());
        batches.add(command.attempts().size());
        return new RecordAttempts.Result.Recorded();
    }

    private static Attempt attempt(int number) {
        return new Attempt(
                Cast.ACME.id(),
                Cast.OKTA.id(),
                AttemptPurpose.LOGIN,
                new TraceCode("T" + number),
                new Conclusion.DecisionNeeded());
    }

    private List<Seen> waiting(int count) {
        return IntStream.range(0, count)
                .mapToObj(TraceWriterTest::attempt)
                .peek(attempt -> queue.saw(new Observation.AttemptConcluded(attempt)))
                .map(attempt -> new Seen(attempt, NOW))
                .toList();
    }

    @Test
    void everything_that_waits_is_written_in_order_some_at_a_time_before_the_service_stops() {
        List<Seen> waiting = waiting(1_001);

        new TraceWriter(queue, this::write).stop();

        assertEquals(waiting, written);
        assertEquals(List.of(500, 500, 1), batches);
        assertEquals(List.of(), queue.take(1));
    }

    @Test
    void what_cannot_be_written_is_dropped_and_counted_and_the_rest_goes_on() {
        List<Seen> waiting = waiting(501);
        var writer = new TraceWriter(queue, command -> {
            if (command.attempts().size() > 1) {
                throw new RejectedExecutionException("no connection");
            }
            return write(command);
        });

        writer.tick();

        assertEquals(waiting.subList(500, 501), written);
        assertEquals(500, meters.counter("vestibule.traces.dropped").count());
    }
}
