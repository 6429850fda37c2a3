package dev.vestibule.application.webhook;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.store.Webhooks.Listener;
import dev.vestibule.domain.event.Event;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import java.util.List;

/// Puts events on their way to the endpoints that want to hear them, in the unit of work that keeps the events.
public final class FanOut {
    private final Ledger ledger;

    public FanOut(Ledger ledger) {
        this.ledger = ledger;
    }

    /// Events of one organization, in their order.
    public void send(Stores stores, OrganizationId organization, List<Event> events) {
        List<Listener> listeners = stores.webhooks().listeners(organization);
        events.forEach(event -> listeners.stream()
                .filter(listener -> listener.events().includes(event.type().wire()))
                .map(listener -> call(event, listener))
                .forEach(call -> ledger.announce(stores, call)));
    }

    private static Signal call(Event event, Listener listener) {
        return new Signal.WebhookCall(
                event.organization(),
                listener.webhook(),
                new SignalId(event.id().value()));
    }
}
