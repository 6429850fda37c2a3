package dev.vestibule.adapters.messaging.receive;

import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.domain.signal.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes one line per signal, with ids only: no address, no name, no secret.
public final class LogReceiver {
    private static final Logger LOG = LoggerFactory.getLogger("vestibule.signals");

    public void receive(Delivery delivery) {
        LOG.info("signal id={} attempt={} {}", delivery.id(), delivery.attempts(), line(delivery.signal()));
    }

    private static String line(Signal signal) {
        return switch (signal) {
            case Signal.Fact fact -> "kind=" + kind(fact) + " organization=" + fact.organization();
            case Signal.State state -> "kind=" + kind(state) + " organization=" + state.organization();
            case Signal.WebhookCall call -> "kind=" + kind(call) + " organization=" + call.organization();
            case Signal.Notice notice -> "kind=" + kind(notice);
        };
    }

    private static String kind(Signal signal) {
        return signal.getClass().getSimpleName();
    }
}
