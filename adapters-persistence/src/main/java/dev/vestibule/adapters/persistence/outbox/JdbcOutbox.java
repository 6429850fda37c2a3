package dev.vestibule.adapters.persistence.outbox;

import dev.vestibule.adapters.persistence.sql.Sql;
import dev.vestibule.application.port.out.store.Outbox;
import dev.vestibule.domain.signal.Backlog;
import dev.vestibule.domain.signal.Lease;
import dev.vestibule.domain.signal.Receiver;
import dev.vestibule.domain.signal.RelayName;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// Signals in PostgreSQL. Times are `statement_timestamp()`: the same for all nodes, stable enough to bound an index,
/// and, unlike `now()`, moving on inside a transaction.
@Singleton
@Bean(typed = JdbcOutbox.class)
public final class JdbcOutbox implements Outbox {
    /// One statement, which locks nothing that anybody else writes.
    private static final String APPEND = """
            with appended as (
                insert into outbox (signal_id, receiver, type, payload, sealed_secret, appended_at, due_at, attempts,
                                    organization_id, shard, object_key, version, expires_at)
                values (?, ?, ?, cast(? as jsonb), ?, ?, statement_timestamp(), 0,
                        ?, ?, ?, ?, statement_timestamp() + cast(? as bigint) * interval '1 millisecond')
                returning position, receiver, shard
            )
            insert into outbox_arrivals (position, receiver, shard)
            select position, receiver, shard from appended where shard is not null
            """;

    /// The taken rows are due again when the lease is over: a relay that dies with them needs no cleaning up after.
    static final String TAKE = """
            with due as (
                select signal_id, receiver from outbox
                where shard is null and delivered_at is null and set_aside_at is null
                  and due_at <= statement_timestamp()
                order by due_at, position limit ?
                for update skip locked
            ), taken as (
                update outbox o
                set due_at = statement_timestamp() + ? * interval '1 millisecond', attempts = o.attempts + 1, holder = ?
                from due d where o.signal_id = d.signal_id and o.receiver = d.receiver
                returning o.*
            )
            select signal_id, receiver, type, payload, sealed_secret, appended_at, attempts,
                   coalesce(expires_at <= statement_timestamp(), false) as expired
            from taken order by position
            """;

    static final String FREE_ABANDONED = """
            with holders as materialized (
                select distinct holder from outbox where holder is not null
            ), gone as materialized (
                select holder from holders where %s
            )
            update outbox set due_at = statement_timestamp(), holder = null
            where holder in (select holder from gone) and delivered_at is null and set_aside_at is null
            """.formatted(RelaySession.IS_GONE);

    private final Sql sql;
    private final OutboxRows rows;
    private final Bell bell;

    JdbcOutbox(Sql sql, OutboxRows rows, Bell bell) {
        this.sql = sql;
        this.rows = rows;
        this.bell = bell;
    }

    @Override
    public void append(SignalId id, Signal signal, Instant at) {
        StoredSignal stored = StoredSignal.of(signal);
        Place place = Place.of(signal);
        sql.run(
                APPEND,
                id.value(),
                place.receiver(),
                stored.type(),
                rows.payload(stored),
                rows.sealed(id, stored),
                at,
                place.organization(),
                place.shard(),
                place.object(),
                place.version(),
                place.life());
        sql.afterCommit(bell::ring);
    }

    @Override
    public List<Taken> take(int max, Lease lease) {
        return sql.list(TAKE, rows::taken, max, lease.length().toMillis(), holder(lease));
    }

    static @org.jspecify.annotations.Nullable Integer holder(Lease lease) {
        return lease.relay().map(RelayName::value).orElse(null);
    }

    /// Whoever delivered it, and however late: it is delivered, and its secret is erased.
    @Override
    public void delivered(Taken delivery) {
        sql.run("""
                update outbox
                set delivered_at = statement_timestamp(), set_aside_at = null, dropped_at = null, sealed_secret = null,
                    holder = null
                where signal_id = ? and receiver = ? and delivered_at is null
                """, delivery.id().value(), delivery.receiver().wire());
    }

    /// A relay that was so slow that another took the row (`attempts` moved on) has no say in it any more.
    @Override
    public void postpone(Taken delivery, Duration delay, String reason) {
        sql.run(
                """
                update outbox
                set due_at = statement_timestamp() + ? * interval '1 millisecond', last_reason = ?, holder = null
                where signal_id = ? and receiver = ? and attempts = ? and delivered_at is null and set_aside_at is null
                """,
                delay.toMillis(),
                reason,
                delivery.id().value(),
                delivery.receiver().wire(),
                delivery.attempts());
    }

    @Override
    public void setAside(Taken delivery, String reason) {
        sql.run("""
                update outbox set set_aside_at = statement_timestamp(), last_reason = ?, holder = null
                where signal_id = ? and receiver = ? and attempts = ? and delivered_at is null and set_aside_at is null
                """, reason, delivery.id().value(), delivery.receiver().wire(), delivery.attempts());
    }

    @Override
    public int freeAbandoned() {
        return sql.run(FREE_ABANDONED);
    }

    @Override
    public List<Backlog> measure(int most) {
        return sql.list(UpkeepStatements.MEASURE, JdbcOutbox::backlog, most, most, receivers());
    }

    private static String[] receivers() {
        return Arrays.stream(Receiver.values()).map(Receiver::wire).toArray(String[]::new);
    }

    private static Backlog backlog(ResultSet row) throws SQLException {
        return new Backlog(
                OutboxRows.receiver(row.getString("receiver")),
                row.getInt("waiting"),
                row.getInt("dead"),
                Duration.ofMillis(row.getLong("lag")));
    }

    @Override
    public int eraseExpired() {
        return sql.run(UpkeepStatements.ERASE_EXPIRED);
    }

    @Override
    public int sweep(Duration kept, int max) {
        return sql.run(UpkeepStatements.SWEEP_DELIVERED, kept.toMillis(), max)
                + sql.run(UpkeepStatements.SWEEP_DROPPED, kept.toMillis(), max);
    }
}
