package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.application.port.out.store.Outbox.Unreadable;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import java.time.Instant;

/// One signal for one receiver, and how far it has come.
public record OutboxRow(
        Key key, Signal signal, Instant appendedAt, Instant dueAt, int attempts, Standing standing, String reason) {
    /// What makes a delivery one.
    public record Key(SignalId id, String receiver) {}

    /// How far a row has come.
    public enum Standing {
        WAITING,
        DELIVERED,
        SET_ASIDE
    }

    static OutboxRow appended(Key key, Signal signal, Instant at) {
        return new OutboxRow(key, signal, at, at, 0, Standing.WAITING, "");
    }

    boolean isDue(Instant now) {
        return standing == Standing.WAITING && !dueAt.isAfter(now);
    }

    OutboxRow taken(Instant hiddenUntil) {
        return new OutboxRow(key, signal, appendedAt, hiddenUntil, attempts + 1, standing, reason);
    }

    OutboxRow dueAgain(Instant at, String why) {
        return new OutboxRow(key, signal, appendedAt, at, attempts, standing, why);
    }

    OutboxRow ended(Standing how, String why) {
        return new OutboxRow(key, signal, appendedAt, dueAt, attempts, how, why);
    }

    Delivery asDelivery() {
        return new Delivery(key.id(), key.receiver(), signal, attempts);
    }

    Unreadable asUnreadable() {
        return new Unreadable(key.id(), key.receiver(), attempts);
    }
}
