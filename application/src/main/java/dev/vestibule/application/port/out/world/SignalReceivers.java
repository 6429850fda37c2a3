package dev.vestibule.application.port.out.world;

import dev.vestibule.application.port.out.store.Outbox.Delivery;
import java.time.Duration;
import java.util.Optional;

/// Hands signals to whoever listens beyond the network. May be called again with the same signal id; receivers tell.
public interface SignalReceivers {
    Outcome deliver(Delivery delivery);

    /// Reasons are for the operator; they hold no secret.
    sealed interface Outcome {
        record Accepted() implements Outcome {}

        /// It may go better another time, and not before `delay` has passed where the other side asked for that.
        record Failed(String reason, Optional<Duration> delay) implements Outcome {
            public Failed(String reason) {
                this(reason, Optional.empty());
            }
        }

        /// The other side understood and says no: it will hardly go better another time.
        record Refused(String reason) implements Outcome {}
    }
}
