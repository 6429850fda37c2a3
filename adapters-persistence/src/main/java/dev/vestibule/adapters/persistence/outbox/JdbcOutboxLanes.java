package dev.vestibule.adapters.persistence.outbox;

import static dev.vestibule.adapters.persistence.sql.Sql.uuid;

import dev.vestibule.adapters.persistence.sql.Sql;
import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.application.port.out.store.Outbox.Taken;
import dev.vestibule.application.port.out.store.OutboxLanes;
import dev.vestibule.domain.signal.Lane;
import dev.vestibule.domain.signal.LaneLease;
import dev.vestibule.domain.signal.Lease;
import dev.vestibule.domain.signal.Receiver;
import dev.vestibule.domain.signal.Shard;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Lanes in PostgreSQL. Who works a lane holds an advisory lock for as long as the work takes; the lane's row is locked
/// for moments only, so that arrivals are never kept waiting.
@Singleton
@Bean(typed = JdbcOutboxLanes.class)
public final class JdbcOutboxLanes implements OutboxLanes {
    private final Sql sql;
    private final OutboxRows rows;

    JdbcOutboxLanes(Sql sql, OutboxRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    @Override
    public int route(int max) {
        return sql.find(LaneStatements.ROUTE, row -> row.getInt("arrivals"), max)
                .orElse(0);
    }

    @Override
    public List<LaneLease> claim(Receiver receiver, int max, Lease lease) {
        return sql.list(
                LaneStatements.CLAIM,
                JdbcOutboxLanes::lease,
                receiver.wire(),
                max,
                lease.length().toMillis(),
                JdbcOutbox.holder(lease));
    }

    private static LaneLease lease(ResultSet row) throws SQLException {
        var lane = new Lane(OutboxRows.receiver(row.getString("receiver")), new Shard(uuid(row, "shard")));
        return new LaneLease(lane, row.getLong("token"), row.getInt("claims"));
    }

    @Override
    public Optional<LaneLease> hold(LaneLease lease) {
        return sql.find(
                LaneStatements.HOLD,
                JdbcOutboxLanes::lease,
                receiver(lease),
                shard(lease),
                lease.token(),
                "outbox|" + receiver(lease) + "|" + shard(lease));
    }

    @Override
    public List<Taken> heads(LaneLease held, int max) {
        return sql.list(LaneStatements.HEADS, rows::taken, receiver(held), shard(held), max);
    }

    @Override
    public List<Delivery> supersede(LaneLease held, List<Delivery> deliveries) {
        if (deliveries.stream().noneMatch(delivery -> delivery.signal() instanceof Signal.State)) {
            return deliveries;
        }
        Set<SignalId> superseded = sql
                .list(
                        LaneStatements.SUPERSEDE,
                        row -> new SignalId(uuid(row, "signal_id")),
                        receiver(held),
                        shard(held),
                        ids(deliveries))
                .stream()
                .collect(Collectors.toSet());
        return deliveries.stream()
                .filter(delivery -> !superseded.contains(delivery.id()))
                .toList();
    }

    @Override
    public void delivered(LaneLease held, List<Delivery> deliveries) {
        sql.run(LaneStatements.DELIVERED, receiver(held), ids(deliveries));
    }

    @Override
    public void postpone(LaneLease held, Taken head, Duration delay, String reason) {
        sql.run(LaneStatements.FAILED, reason, head.id().value(), receiver(held));
        sql.run(LaneStatements.BACK_OFF, delay.toMillis(), receiver(held), shard(held), held.token());
    }

    @Override
    public void setAside(LaneLease held, Taken head, String reason) {
        sql.run(LaneStatements.SET_ASIDE, reason, head.id().value(), receiver(held));
    }

    /// The lane is locked by a statement of its own: only the next one sees what was appended until then.
    @Override
    public void release(LaneLease held) {
        Optional<LaneLease> locked =
                sql.find(LaneStatements.LOCK, JdbcOutboxLanes::lease, receiver(held), shard(held), held.token());
        if (locked.isPresent() && sql.run(LaneStatements.FORGET, receiver(held), shard(held)) == 0) {
            sql.run(LaneStatements.BACK_OFF, 0L, receiver(held), shard(held), held.token());
        }
    }

    @Override
    public int freeAbandoned() {
        return sql.run(LaneStatements.FREE_ABANDONED);
    }

    private static String receiver(LaneLease lease) {
        return lease.lane().receiver().wire();
    }

    private static java.util.UUID shard(LaneLease lease) {
        return lease.lane().shard().value();
    }

    private static String[] ids(List<Delivery> deliveries) {
        return OutboxRows.ids(deliveries.stream().map(Delivery::id).toList());
    }
}
