package dev.vestibule.application.port.in.webhook;

import dev.vestibule.domain.signal.Signal;
import java.time.Duration;
import java.util.Optional;

/// Tells an endpoint of the event that a signal names, if there is an endpoint and an event still.
public interface CallWebhook {
    Result handle(Command command);

    /// `attempt` counts from one.
    record Command(Signal.WebhookCall call, int attempt) {}

    sealed interface Result {
        /// The endpoint has it, or nobody waits for it any more.
        record Done() implements Result {}

        /// It may go better later; `retryAfter` is how long the endpoint asked for.
        record Failed(String reason, Optional<Duration> retryAfter) implements Result {}

        /// The endpoint understood and said no.
        record Refused(String reason) implements Result {}
    }
}
