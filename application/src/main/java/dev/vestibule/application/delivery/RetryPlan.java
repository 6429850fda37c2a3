package dev.vestibule.application.delivery;

import java.time.Duration;

/// What becomes of a delivery that failed.
sealed interface RetryPlan {
    /// After so many failures nobody tries again by itself.
    int MAX_ATTEMPTS = 20;

    /// After so many refusals by the other side.
    int MAX_REFUSALS = 5;

    Duration FIRST_DELAY = Duration.ofSeconds(1);
    Duration LONGEST_DELAY = Duration.ofHours(1);

    record Again(Duration delay) implements RetryPlan {}

    record GiveUp() implements RetryPlan {}

    /// `attempts` counts the one that has just failed. Delays double.
    static RetryPlan after(int attempts, int most) {
        return attempts >= most ? new GiveUp() : new Again(delay(attempts));
    }

    /// Waits at least so long before it tries again, and no longer than it ever would.
    default RetryPlan notBefore(Duration wait) {
        return switch (this) {
            case Again(var delay) -> new Again(shorter(LONGEST_DELAY, delay.compareTo(wait) < 0 ? wait : delay));
            case GiveUp() -> this;
        };
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration delay(int attempts) {
        Duration doubled = FIRST_DELAY.multipliedBy(1L << (attempts - 1));
        return shorter(LONGEST_DELAY, doubled);
    }
}
