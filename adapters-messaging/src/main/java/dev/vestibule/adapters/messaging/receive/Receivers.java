package dev.vestibule.adapters.messaging.receive;

import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.application.port.out.world.SignalReceivers;

/// Hands each signal to the receiver that its outbox row names.
public final class Receivers implements SignalReceivers {
    private final MailReceiver mail;
    private final LogReceiver log;

    public Receivers(MailReceiver mail, LogReceiver log) {
        this.mail = mail;
        this.log = log;
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
            case "mail" -> mail.receive(delivery);
            case "log" -> log.receive(delivery);
            default -> new Outcome.Failed("there is no receiver of this name");
        };
    }
}
