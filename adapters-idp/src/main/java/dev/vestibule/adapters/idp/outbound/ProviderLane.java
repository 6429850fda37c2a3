package dev.vestibule.adapters.idp.outbound;

import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.domain.flow.Refusal;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// One provider's share of our calls: a bulkhead that queues fairly, and behind it a breaker. A provider that hangs
/// holds its own lane and nobody else's.
final class ProviderLane {
    static final int CALLS_AT_ONCE = 32;
    static final int CALLS_WAITING = 4096;

    private static final Set<Refusal> OUTAGES = Set.of(Refusal.IDP_UNREACHABLE, Refusal.IDP_TIMEOUT);

    private final Semaphore turns = new Semaphore(CALLS_AT_ONCE, true);
    private final Duration patience;
    private final CircuitBreaker breaker;

    ProviderLane(Duration patience, Duration breakerPause) {
        this.patience = patience;
        this.breaker = CircuitBreaker.of("idp", breaking(breakerPause));
    }

    /// A provider must fail often before it is left alone, and is tried again soon: what it says may be hostile, but
    /// only its own people wait for it.
    private static CircuitBreakerConfig breaking(Duration pause) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(40)
                .minimumNumberOfCalls(20)
                .failureRateThreshold(60)
                .waitDurationInOpenState(pause)
                .permittedNumberOfCallsInHalfOpenState(5)
                .recordResult(ProviderLane::isOutage)
                .build();
    }

    /// Waits for its turn, then runs the call, unless the provider has been failing.
    Checked<HttpAnswer> run(Supplier<Checked<HttpAnswer>> call) {
        if (!hasTurn()) {
            return Checked.refused(Refusal.IDP_BUSY, "too many calls to the provider at once");
        }
        try {
            return breaker.executeSupplier(call);
        } catch (CallNotPermittedException _) {
            return Checked.refused(Refusal.IDP_BUSY, "the provider has been failing and is left alone for a moment");
        } finally {
            turns.release();
        }
    }

    private boolean hasTurn() {
        try {
            return turns.getQueueLength() < CALLS_WAITING
                    && turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// A provider that answers is reachable, even when it says no.
    private static boolean isOutage(Object result) {
        return switch (result) {
            case Checked.Refused<?> refused -> OUTAGES.contains(refused.refusal());
            case Checked.Passed<?>(HttpAnswer answer) -> answer.status() >= 500;
            default -> false;
        };
    }
}
