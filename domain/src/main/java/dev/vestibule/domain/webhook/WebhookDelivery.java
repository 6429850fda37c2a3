package dev.vestibule.domain.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One line of an endpoint's log. Without an outcome nothing was sent: the endpoint was off, or the event is too old.
public record WebhookDelivery(
        WebhookDeliveryId id,
        WebhookId webhook,
        MessageId message,
        String type,
        int attempt,
        Instant at,
        Duration took,
        Optional<CallOutcome> outcome) {
    public static final Duration KEPT = Duration.ofDays(30);
    /// The type of the message by which an admin tries an endpoint.
    public static final String TEST = "webhook.test";

    /// A test stands for no event, so it is not sent again.
    public boolean isTest() {
        return type.equals(TEST);
    }

    public boolean isAccepted() {
        return outcome.filter(came -> came.verdict() == Verdict.ACCEPTED).isPresent();
    }
}
