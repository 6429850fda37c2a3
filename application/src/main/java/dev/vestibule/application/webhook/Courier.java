package dev.vestibule.application.webhook;

import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.WebhookCalls;
import dev.vestibule.application.port.out.world.WebhookCalls.Message;
import dev.vestibule.domain.webhook.CallOutcome;
import dev.vestibule.domain.webhook.Webhook;
import dev.vestibule.domain.webhook.WebhookDelivery;
import dev.vestibule.domain.webhook.WebhookDeliveryId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Takes one message to an endpoint. What came of it is for the book.
final class Courier {
    private final WebhookCalls calls;
    private final IdSource ids;
    private final InstantSource clock;

    Courier(WebhookCalls calls, IdSource ids, InstantSource clock) {
        this.calls = calls;
        this.ids = ids;
        this.clock = clock;
    }

    /// What was sent, and what came of it.
    record Sent(WebhookDelivery delivery, CallOutcome outcome) {}

    Sent send(Webhook webhook, Message message, int attempt) {
        Instant at = clock.instant();
        CallOutcome outcome = calls.call(webhook.url(), webhook.secrets().at(at), message, at);
        var delivery = new WebhookDelivery(
                ids.next(WebhookDeliveryId::new),
                webhook.id(),
                message.id(),
                message.type(),
                attempt,
                at,
                Duration.between(at, clock.instant()),
                Optional.of(outcome));
        return new Sent(delivery, outcome);
    }
}
