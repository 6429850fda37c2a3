package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.application.port.out.store.Outbox.Expired;
import dev.vestibule.application.port.out.store.Outbox.Taken;
import dev.vestibule.application.port.out.store.Outbox.Unreadable;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.signal.DeadLetter;
import dev.vestibule.domain.signal.Lane;
import dev.vestibule.domain.signal.Receiver;
import dev.vestibule.domain.signal.RelayName;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import java.time.Instant;
import java.util.Locale;
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
        Optional<Instant> expiresAt,
        Optional<Instant> endedAt,
        Secret secret) {
    /// How far a row has come.
    public enum Standing {
        WAITING,
        DELIVERED,
        SUPERSEDED,
        SET_ASIDE,
        DROPPED
    }

    /// Whether a secret lies beside what it says.
    public enum Secret {
        SEALED,
        NONE;

        private static Secret of(Signal signal) {
            return signal instanceof Signal.Notice notice && notice.life().isPresent() ? SEALED : NONE;
        }
    }

    static OutboxRow appended(SignalId id, Signal signal, Instant at, Instant dueAt) {
        return new OutboxRow(
                id,
                signal,
                at,
                dueAt,
                0,
                Standing.WAITING,
                "",
                Optional.empty(),
                expiresAt(signal, dueAt),
                Optional.empty(),
                Secret.of(signal));
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
        return new OutboxRow(
                id, signal, appendedAt, hiddenUntil, attempts + 1, standing, reason, by, expiresAt, endedAt, secret);
    }

    OutboxRow dueAgain(Instant at, String why) {
        return new OutboxRow(
                id, signal, appendedAt, at, attempts, standing, why, Optional.empty(), expiresAt, endedAt, secret);
    }

    OutboxRow failed(String why) {
        return new OutboxRow(
                id, signal, appendedAt, dueAt, attempts + 1, standing, why, holder, expiresAt, endedAt, secret);
    }

    OutboxRow ended(Standing how, String why, Instant at) {
        return new OutboxRow(
                id,
                signal,
                appendedAt,
                dueAt,
                attempts,
                how,
                why,
                Optional.empty(),
                expiresAt,
                Optional.of(at),
                how == Standing.SET_ASIDE ? secret : Secret.NONE);
    }

    OutboxRow replayed(Instant due) {
        return new OutboxRow(
                id, signal, appendedAt, due, 0, Standing.WAITING, reason, Optional.empty(), expiresAt, endedAt, secret);
    }

    DeadLetter asDeadLetter(Instant now) {
        boolean expired = expiresAt.filter(end -> !end.isAfter(now)).isPresent();
        return new DeadLetter(
                id,
                Receiver.of(signal),
                signal.getClass()
                        .getSimpleName()
                        .replaceAll("(?<=.)([A-Z])", "_$1")
                        .toLowerCase(Locale.ROOT),
                organization(),
                appendedAt,
                endedAt.orElseThrow(),
                attempts,
                reason,
                expired ? DeadLetter.Use.EXPIRED : DeadLetter.Use.REPLAYABLE);
    }

    private Optional<OrganizationId> organization() {
        return switch (signal) {
            case Signal.Fact fact -> Optional.of(fact.organization());
            case Signal.State state -> Optional.of(state.organization());
            case Signal.WebhookCall call -> Optional.of(call.organization());
            case Signal.Notice _ -> Optional.empty();
        };
    }

    boolean hasExpiredSecret(Instant now) {
        return secret == Secret.SEALED
                && expiresAt.filter(end -> !end.isAfter(now)).isPresent();
    }

    OutboxRow erased() {
        return new OutboxRow(
                id, signal, appendedAt, dueAt, attempts, standing, reason, holder, expiresAt, endedAt, Secret.NONE);
    }

    /// As delivered or dropped; what is set aside stays.
    boolean endedBefore(Instant time) {
        return standing != Standing.WAITING
                && standing != Standing.SET_ASIDE
                && endedAt.filter(end -> end.isBefore(time)).isPresent();
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
