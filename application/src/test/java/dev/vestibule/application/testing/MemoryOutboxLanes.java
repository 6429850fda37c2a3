package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.application.port.out.store.Outbox.Taken;
import dev.vestibule.application.port.out.store.OutboxLanes;
import dev.vestibule.domain.signal.Lane;
import dev.vestibule.domain.signal.LaneLease;
import dev.vestibule.domain.signal.Lease;
import dev.vestibule.domain.signal.Receiver;
import dev.vestibule.domain.signal.SignalId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Lanes in memory.
final class MemoryOutboxLanes implements OutboxLanes {
    private final Unit unit;
    private final RelayWorld relays;

    MemoryOutboxLanes(Unit unit, RelayWorld relays) {
        this.unit = unit;
        this.relays = relays;
    }

    @Override
    public int route(int max) {
        List<SignalId> arrived = unit.toWrite().arrivals().stream().limit(max).toList();
        arrived.stream()
                .map(id -> unit.toRead().outbox().get(id))
                .flatMap(row -> Lane.of(row.signal()).stream())
                .forEach(lane -> unit.toWrite()
                        .lanes()
                        .putIfAbsent(lane, new LaneRow(lane, relays.now(), 0, 0, Optional.empty())));
        unit.toWrite().arrivals().removeAll(new ArrayList<>(arrived));
        return arrived.size();
    }

    @Override
    public List<LaneLease> claim(Receiver receiver, int max, Lease lease) {
        Instant now = relays.now();
        return unit.toWrite().lanes().values().stream()
                .filter(row -> row.lane().receiver() == receiver && !row.dueAt().isAfter(now))
                .sorted(Comparator.comparing(LaneRow::dueAt))
                .limit(max)
                .toList()
                .stream()
                .map(row -> put(row.claimed(now.plus(lease.length()), relays.nextToken(), lease.relay())))
                .map(LaneRow::lease)
                .toList();
    }

    private LaneRow put(LaneRow row) {
        unit.toWrite().lanes().put(row.lane(), row);
        return row;
    }

    @Override
    public Optional<LaneLease> hold(LaneLease lease) {
        Optional<LaneRow> held = row(lease);
        held.ifPresent(row -> unit.own(row.lane()));
        return held.map(LaneRow::lease);
    }

    private Optional<LaneRow> row(LaneLease lease) {
        return Optional.ofNullable(unit.toWrite().lanes().get(lease.lane()))
                .filter(row -> row.token() == lease.token());
    }

    @Override
    public List<Taken> heads(LaneLease held, int max) {
        unit.refuseUnlessTaken(held.lane());
        return waiting(held.lane())
                .limit(max)
                .map(row -> row.asTaken(
                        row.attempts() + 1, relays.now(), relays.garbled().contains(row.id())))
                .toList();
    }

    private Stream<OutboxRow> waiting(Lane lane) {
        return unit.toRead().outbox().values().stream().filter(row -> row.waitsIn(lane));
    }

    @Override
    public List<Delivery> supersede(LaneLease held, List<Delivery> deliveries) {
        List<Delivery> superseded =
                deliveries.stream().filter(it -> isSuperseded(held.lane(), it)).toList();
        superseded.forEach(
                it -> change(held, it.id(), row -> row.ended(OutboxRow.Standing.SUPERSEDED, "", relays.now())));
        return deliveries.stream().filter(it -> !superseded.contains(it)).toList();
    }

    private boolean isSuperseded(Lane lane, Delivery delivery) {
        OutboxRow own = unit.toRead().outbox().get(delivery.id());
        return waiting(lane).anyMatch(own::isOlderStateThan);
    }

    @Override
    public void delivered(LaneLease held, List<Delivery> deliveries) {
        deliveries.forEach(
                it -> change(held, it.id(), row -> row.ended(OutboxRow.Standing.DELIVERED, "", relays.now())));
    }

    @Override
    public void postpone(LaneLease held, Taken head, Duration delay, String reason) {
        change(held, head.id(), row -> row.failed(reason));
        row(held).ifPresent(row -> put(row.free(relays.now().plus(delay), relays.nextToken())));
    }

    @Override
    public void setAside(LaneLease held, Taken head, String reason) {
        change(held, head.id(), row -> row.failed(reason).ended(OutboxRow.Standing.SET_ASIDE, reason, relays.now()));
    }

    private void change(LaneLease held, SignalId id, UnaryOperator<OutboxRow> change) {
        unit.refuseUnlessTaken(held.lane());
        unit.toWrite().outbox().computeIfPresent(id, (_, row) -> change.apply(row));
    }

    @Override
    public void release(LaneLease held) {
        row(held).ifPresent(row -> {
            if (waiting(held.lane()).findAny().isPresent()) {
                put(row.free(relays.now(), relays.nextToken()));
            } else {
                unit.toWrite().lanes().remove(held.lane());
            }
        });
    }

    @Override
    public int freeAbandoned() {
        List<LaneRow> abandoned = unit.toWrite().lanes().values().stream()
                .filter(row -> row.holder()
                        .filter(relay -> !relays.connected().contains(relay))
                        .isPresent())
                .toList();
        abandoned.forEach(row -> put(row.abandoned(relays.now(), relays.nextToken())));
        return abandoned.size();
    }
}
