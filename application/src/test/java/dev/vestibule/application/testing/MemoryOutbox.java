package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.Outbox;
import dev.vestibule.domain.signal.Lane;
import dev.vestibule.domain.signal.Lease;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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
        change(delivery.id(), row -> row.ended(OutboxRow.Standing.DELIVERED, ""));
    }

    @Override
    public void postpone(Taken delivery, Duration delay, String reason) {
        stillTaken(delivery, row -> row.dueAgain(relays.now().plus(delay), reason));
    }

    @Override
    public void setAside(Taken delivery, String reason) {
        stillTaken(delivery, row -> row.ended(OutboxRow.Standing.SET_ASIDE, reason));
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
