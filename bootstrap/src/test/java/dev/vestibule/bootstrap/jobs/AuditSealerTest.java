package dev.vestibule.bootstrap.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.port.in.audit.SealAuditLog.Result;
import dev.vestibule.application.port.in.audit.SignCheckpoints;
import dev.vestibule.application.testing.TestClock;
import dev.vestibule.bootstrap.observe.SealingLag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class AuditSealerTest {
    private final TestClock clock = new TestClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SealingLag lag = new SealingLag(meters, clock);
    private final List<Result> results = new ArrayList<>();
    private final List<Integer> signed = new ArrayList<>();
    private final AuditSealer sealer = new AuditSealer(
            _ -> {
                if (results.isEmpty()) {
                    throw new RejectedExecutionException("no database");
                }
                return results.removeFirst();
            },
            command -> {
                signed.add(command.max());
                return new SignCheckpoints.Result(0);
            },
            lag);

    private double lag() {
        return meters.get("vestibule.audit.sealing.lag").gauge().value();
    }

    private Result full() {
        return new Result.Sealed(AuditSealer.BATCH, clock.instant().minusSeconds(5));
    }

    @Test
    void a_tick_seals_until_nothing_waits_and_then_signs() {
        results.addAll(List.of(full(), full(), new Result.Sealed(3, clock.instant())));

        sealer.tick();

        assertEquals(List.of(), results);
        assertEquals(List.of(AuditSealer.MOST_SIGNED), signed);
        assertEquals(0.0, lag());
    }

    @Test
    void who_is_overtaken_leaves_it_to_the_other() {
        results.addAll(List.of(new Result.Overtaken(clock.instant().minusSeconds(2)), full()));

        sealer.tick();

        assertEquals(1, results.size());
        assertEquals(2.0, lag());
    }

    @Test
    void a_very_long_backlog_does_not_keep_checkpoints_waiting() {
        results.addAll(java.util.Collections.nCopies(AuditSealer.MOST_BATCHES + 5, full()));

        sealer.tick();

        assertEquals(1, signed.size());
        assertEquals(5.0, lag());
    }

    @Test
    void the_lag_grows_while_sealing_fails_and_ends_with_it() {
        results.add(new Result.Done());
        sealer.tick();
        assertEquals(0.0, lag());

        sealer.tick();
        clock.advance(Duration.ofSeconds(30));
        sealer.tick();
        assertEquals(30.0, lag());

        results.add(new Result.Done());
        sealer.tick();
        assertEquals(0.0, lag());
    }
}
