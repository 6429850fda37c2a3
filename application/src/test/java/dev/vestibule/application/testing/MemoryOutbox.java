package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.Outbox;
import dev.vestibule.domain.signal.Backlog;
import dev.vestibule.domain.signal.Lane;
import dev.vestibule.domain.signal.Lease;
import dev.vestibule.domain.signal.Receiver;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The outbox in memory.
final class MemoryOutbox implements Outbox {
    private final Unit unit;
    private final RelayWorld relays;

    MemoryOutbox(Unit unit, RelayWorld relays) {
        this.unit = unit;
        this.relays = relays;
    }

    @Override
    public void append(SignalId id, Signal signal, Instant at) {
        UniqueKeyTaken.refuseIf(unit.toWrite().outbox().containsKey(id), "signal id, receiver");
        unit.toWrite().outbox().put(id, OutboxRow.appended(id, signal, at, relays.now()));
        Lane.of(signal).ifPresent(_ -> unit.toWrite().arrivals().add(id));
    }

    @Override
    public List<Taken> take(int max, Lease lease) {
        Instant now = relays.now();
        List<OutboxRow> due = unit.toWrite().outbox().values().stream()
                .filter(row -> row.isDue(now))
                .sorted(Comparator.comparing(OutboxRow::dueAt))
                .limit(max)
                .map(row -> row.taken(now.plus(lease.length()), lease.relay()))
                .toList();
        due.forEach(row -> unit.toWrite().outbox().replace(row.id(), row));
        return due.stream()
                .map(row -> row.asTaken(row.attempts(), now, relays.garbled().contains(row.id())))
                .toList();
    }

    @Override
    public void delivered(Taken delivery) {
        change(delivery.id(), row -> row.ended(OutboxRow.Standing.DELIVERED, "", relays.now()));
    }

    @Override
    public void postpone(Taken delivery, Duration delay, String reason) {
        stillTaken(delivery, row -> row.dueAgain(relays.now().plus(delay), reason));
    }

    @Override
    public void setAside(Taken delivery, String reason) {
        stillTaken(delivery, row -> row.ended(OutboxRow.Standing.SET_ASIDE, reason, relays.now()));
    }

    private void stillTaken(Taken delivery, UnaryOperator<OutboxRow> change) {
        change(
                delivery.id(),
                row -> row.attempts() == delivery.attempts() && row.standing() == OutboxRow.Standing.WAITING
                        ? change.apply(row)
                        : row);
    }

    private void change(SignalId id, UnaryOperator<OutboxRow> change) {
        Tables.requireRow(unit.toRead().outbox(), id);
        unit.toWrite().outbox().computeIfPresent(id, (_, row) -> change.apply(row));
    }

    @Override
    public List<Backlog> measure(int most) {
        return Arrays.stream(Receiver.values()).map(it -> measure(it, most)).toList();
    }

    private Backlog measure(Receiver receiver, int most) {
        List<OutboxRow> waiting = rows(receiver, OutboxRow.Standing.WAITING);
        List<OutboxRow> dead = rows(receiver, OutboxRow.Standing.SET_ASIDE);
        Duration lag = waiting.stream()
                .filter(this::isAttendedTo)
                .map(row -> Duration.between(row.dueAt(), relays.now()))
                .filter(Duration::isPositive)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return new Backlog(receiver, Math.min(most, waiting.size()), Math.min(most, dead.size()), lag);
    }

    private List<OutboxRow> rows(Receiver receiver, OutboxRow.Standing standing) {
        return unit.toRead().outbox().values().stream()
                .filter(row -> Receiver.of(row.signal()) == receiver && row.standing() == standing)
                .toList();
    }

    /// What waits behind a failure is not late: it is not due.
    private boolean isAttendedTo(OutboxRow row) {
        return Lane.of(row.signal())
                .map(lane -> Optional.ofNullable(unit.toRead().lanes().get(lane))
                        .filter(it -> it.holder().isPresent() || !it.dueAt().isAfter(relays.now()))
                        .isPresent())
                .orElse(true);
    }

    /// There are no secrets here that are apart from their letters.
    @Override
    public int eraseExpired() {
        List<OutboxRow> expired = unit.toWrite().outbox().values().stream()
                .filter(row -> row.hasExpiredSecret(relays.now()))
                .toList();
        expired.forEach(row -> change(row.id(), OutboxRow::erased));
        return expired.size();
    }

    @Override
    public int sweep(Duration kept, int max) {
        Instant before = relays.now().minus(kept);
        List<SignalId> over = unit.toWrite().outbox().values().stream()
                .filter(row -> row.endedBefore(before))
                .map(OutboxRow::id)
                .limit(max)
                .toList();
        over.forEach(unit.toWrite().outbox()::remove);
        return over.size();
    }

    @Override
    public int freeAbandoned() {
        List<OutboxRow> abandoned = unit.toWrite().outbox().values().stream()
                .filter(row -> row.holder()
                        .filter(relay -> !relays.connected().contains(relay))
                        .isPresent())
                .toList();
        abandoned.forEach(row -> change(row.id(), it -> it.dueAgain(relays.now(), it.reason())));
        return abandoned.size();
    }
}
