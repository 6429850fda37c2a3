package dev.vestibule.application.delivery;

import dev.vestibule.domain.signal.Receiver;

/// The receivers that work in the relay's transaction.
public record LaneReceivers(LaneReceiver events, LaneReceiver state) {
    /// Throws where the receiver is one beyond the network.
    LaneReceiver of(Receiver receiver) {
        return switch (receiver) {
            case EVENTS -> events;
            case STATE -> state;
            case MAIL, WEBHOOK -> throw new IllegalArgumentException(receiver + " works beyond the network");
        };
    }
}
