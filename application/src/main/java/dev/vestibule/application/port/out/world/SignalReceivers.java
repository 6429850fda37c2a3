package dev.vestibule.application.port.out.world;

import dev.vestibule.application.port.out.store.Outbox.Delivery;

/// Hands signals to whoever listens. May be called again with the same signal id; receivers tell.
public interface SignalReceivers {
    Outcome deliver(Delivery delivery);

    sealed interface Outcome {
        record Accepted() implements Outcome {}

        /// `reason` is for the operator; it holds no secret.
        record Failed(String reason) implements Outcome {}
    }
}
