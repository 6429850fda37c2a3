package dev.vestibule.bootstrap.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// How long the oldest entry of the audit log has waited for its seal, in seconds, as `vestibule.audit.sealing.lag`. It
/// grows while sealing fails.
public final class SealingLag {
    private final AtomicReference<Optional<Instant>> oldest = new AtomicReference<>(Optional.empty());
    private final InstantSource clock;

    public SealingLag(MeterRegistry meters, InstantSource clock) {
        this.clock = clock;
        Gauge.builder("vestibule.audit.sealing.lag", this, SealingLag::seconds)
                .baseUnit("seconds")
                .register(meters);
    }

    private double seconds() {
        return oldest.get()
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1_000.0)
                .map(age -> Math.max(age, 0.0))
                .orElse(0.0);
    }

    /// No entry waits.
    public void none() {
        oldest.set(Optional.empty());
    }

    /// The oldest one is from then.
    public void since(Instant then) {
        oldest.set(Optional.of(then));
    }

    /// Nobody knows yet what waits. While nobody gets to know, it counts from the first time that was said.
    public void unknown() {
        oldest.compareAndSet(Optional.empty(), Optional.of(clock.instant()));
    }
}
