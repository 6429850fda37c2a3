package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.Outbox;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The outbox in memory.
final class MemoryOutbox implements Outbox {
    private final Unit unit;
    private final Function<Signal, List<String>> receivers;
    private final Set<SignalId> garbled;

    MemoryOutbox(Unit unit, Function<Signal, List<String>> receivers, Set<SignalId> garbled) {
        this.unit = unit;
        this.receivers = receivers;
        this.garbled = garbled;
    }

    @Override
    public void append(SignalId id, Signal signal, Instant at) {
        for (String receiver : receivers.apply(signal)) {
            var key = new OutboxRow.Key(id, receiver);
            UniqueKeyTaken.refuseIf(unit.toWrite().outbox().containsKey(key), "signal id, receiver");
            unit.toWrite().outbox().put(key, OutboxRow.appended(key, signal, at));
        }
    }

    @Override
    public List<Taken> take(Instant now, Instant hiddenUntil, int max) {
        List<OutboxRow> due = unit.toWrite().outbox().values().stream()
                .filter(row -> row.isDue(now))
                .sorted(Comparator.comparing(OutboxRow::appendedAt))
                .limit(max)
                .map(row -> row.taken(hiddenUntil))
                .toList();
        due.forEach(row -> unit.toWrite().outbox().replace(row.key(), row));
        return due.stream().map(this::taken).toList();
    }

    private Taken taken(OutboxRow row) {
        return garbled.contains(row.key().id()) ? row.asUnreadable() : row.asDelivery();
    }

    @Override
    public void delivered(Taken delivery, Instant at) {
        change(delivery, row -> row.ended(OutboxRow.Standing.DELIVERED, ""));
    }

    @Override
    public void postpone(Taken delivery, Instant dueAt, String reason) {
        change(delivery, row -> row.dueAgain(dueAt, reason));
    }

    @Override
    public void setAside(Taken delivery, Instant at, String reason) {
        change(delivery, row -> row.ended(OutboxRow.Standing.SET_ASIDE, reason));
    }

    private void change(Taken delivery, UnaryOperator<OutboxRow> change) {
        var key = new OutboxRow.Key(delivery.id(), delivery.receiver());
        Tables.requireRow(unit.toRead().outbox(), key);
        unit.toWrite().outbox().computeIfPresent(key, (_, row) -> change.apply(row));
    }
}
