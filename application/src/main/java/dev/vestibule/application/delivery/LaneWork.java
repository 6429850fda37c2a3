package dev.vestibule.application.delivery;

import java.time.Duration;
import java.util.Optional;

/// What came of one unit's work on a lane: so many signals were delivered, and then there was trouble or none.
record LaneWork(int delivered, Optional<Trouble> trouble) {
    /// What is to become of the signal that now waits first.
    record Trouble(String reason, RetryPlan plan) {
        static Trouble after(int attempts, int most, String reason) {
            return new Trouble(reason, RetryPlan.after(attempts, most));
        }

        Trouble notBefore(Duration wait) {
            return new Trouble(reason, plan.notBefore(wait));
        }
    }

    static LaneWork done(int delivered) {
        return new LaneWork(delivered, Optional.empty());
    }
}
