package dev.vestibule.application.webhook;

import dev.vestibule.application.port.in.webhook.CallWebhook.Command;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.domain.event.Event;
import dev.vestibule.domain.event.EventId;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.webhook.MessageId;
import dev.vestibule.domain.webhook.Webhook;
import dev.vestibule.domain.webhook.WebhookDelivery;
import dev.vestibule.domain.webhook.WebhookDeliveryId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Finds where a call goes now, which may be nowhere.
final class Destinations {
    /// The type of an event that is not kept any more.
    private static final String FORGOTTEN = "forgotten";

    private final IdSource ids;
    private final InstantSource clock;

    Destinations(IdSource ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /// Where a call goes.
    sealed interface Destination {}

    record Open(Webhook webhook, Event event) implements Destination {}

    /// The endpoint is off, or the event is not kept any more.
    record Shut(Webhook webhook, String type) implements Destination {}

    /// There is no such endpoint any more.
    record Gone() implements Destination {}

    static Destination of(Stores stores, Signal.WebhookCall call) {
        return stores.webhooks()
                .find(call.organization(), call.webhook())
                .map(webhook -> of(webhook, event(stores, call)))
                .orElseGet(Gone::new);
    }

    private static Optional<Event> event(Stores stores, Signal.WebhookCall call) {
        return stores.events()
                .find(call.organization(), new EventId(call.event().value()));
    }

    private static Destination of(Webhook webhook, Optional<Event> event) {
        return event.filter(_ -> webhook.isOn())
                .<Destination>map(found -> new Open(webhook, found))
                .orElseGet(() -> new Shut(
                        webhook, event.map(found -> found.type().wire()).orElse(FORGOTTEN)));
    }

    /// That nothing was sent is written down too.
    void note(Stores stores, Command command, Webhook webhook, String type) {
        stores.webhooks()
                .log(new WebhookDelivery(
                        ids.next(WebhookDeliveryId::new),
                        webhook.id(),
                        new MessageId(command.call().event().value()),
                        type,
                        command.attempt(),
                        clock.instant(),
                        Duration.ZERO,
                        Optional.empty()));
    }
}
