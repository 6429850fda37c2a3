package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.application.port.out.store.Outbox.Expired;
import dev.vestibule.application.port.out.store.Outbox.Taken;
import dev.vestibule.application.port.out.store.Outbox.Unreadable;
import dev.vestibule.domain.signal.Lane;
import dev.vestibule.domain.signal.Receiver;
import dev.vestibule.domain.signal.RelayName;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import java.time.Instant;
import java.util.Optional;

/// One signal for its receiver, and how far it has come.
public record OutboxRow(
        SignalId id,
        Signal signal,
        Instant appendedAt,
        Instant dueAt,
        int attempts,
        Standing standing,
        String reason,
        Optional<RelayName> holder,
        Optional<Instant> expiresAt) {
    /// How far a row has come.
    public enum Standing {
        WAITING,
        DELIVERED,
        SUPERSEDED,
        SET_ASIDE
    }

    static OutboxRow appended(SignalId id, Signal signal, Instant at, Instant dueAt) {
        return new OutboxRow(
                id, signal, at, dueAt, 0, Standing.WAITING, "", Optional.empty(), expiresAt(signal, dueAt));
    }

    boolean waitsIn(Lane lane) {
        return standing == Standing.WAITING && Lane.of(signal).equals(Optional.of(lane));
    }

    /// As something that has no order.
    boolean isDue(Instant now) {
        return standing == Standing.WAITING
                && !dueAt.isAfter(now)
                && Lane.of(signal).isEmpty();
    }

    boolean isOlderStateThan(OutboxRow other) {
        return signal instanceof Signal.State mine
                && other.signal instanceof Signal.State theirs
                && mine.version() < theirs.version()
                && object(mine).equals(object(theirs));
    }

    private static Object object(Signal.State state) {
        return switch (state) {
            case Signal.MarkInvalidSso it -> it.user();
            case Signal.ResetIdpFlags it -> it.organization();
        };
    }

    OutboxRow taken(Instant hiddenUntil, Optional<RelayName> by) {
        return new OutboxRow(id, signal, appendedAt, hiddenUntil, attempts + 1, standing, reason, by, expiresAt);
    }

    OutboxRow dueAgain(Instant at, String why) {
        return new OutboxRow(id, signal, appendedAt, at, attempts, standing, why, Optional.empty(), expiresAt);
    }

    OutboxRow failed(String why) {
        return new OutboxRow(id, signal, appendedAt, dueAt, attempts + 1, standing, why, holder, expiresAt);
    }

    OutboxRow ended(Standing how, String why) {
        return new OutboxRow(id, signal, appendedAt, dueAt, attempts, how, why, Optional.empty(), expiresAt);
    }

    Taken asTaken(int attempt, Instant now, boolean garbled) {
        Receiver receiver = Receiver.of(signal);
        if (expiresAt.filter(end -> !end.isAfter(now)).isPresent()) {
            return new Expired(id, receiver, attempt);
        }
        return garbled
                ? new Unreadable(id, receiver, attempt)
                : new Delivery(id, receiver, signal, appendedAt, attempt);
    }

    private static Optional<Instant> expiresAt(Signal signal, Instant from) {
        return signal instanceof Signal.Notice notice ? notice.life().map(from::plus) : Optional.empty();
    }
}
