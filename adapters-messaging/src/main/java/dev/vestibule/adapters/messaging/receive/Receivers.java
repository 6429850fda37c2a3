package dev.vestibule.adapters.messaging.receive;

import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.application.port.out.world.SignalReceivers;

/// Hands signals to the receivers of this module.
public final class Receivers implements SignalReceivers {
    private final MailReceiver mail;

    public Receivers(MailReceiver mail) {
        this.mail = mail;
    }

    /// A receiver that breaks fails its own delivery and holds up no other.
    @Override
    public Outcome deliver(Delivery delivery) {
        try {
            return handOver(delivery);
        } catch (RuntimeException failure) {
            return new Outcome.Failed(
                    "the receiver broke: " + failure.getClass().getSimpleName());
        }
    }

    private Outcome handOver(Delivery delivery) {
        return switch (delivery.receiver()) {
            case MAIL -> mail.receive(delivery);
            case EVENTS, STATE, WEBHOOK -> throw new IllegalArgumentException("received by others");
        };
    }
}
