package dev.vestibule.adapters.persistence.outbox;

/// What is asked of the outbox now and then.
final class UpkeepStatements {
    /// Counts no more rows than it is told to. Of lanes, those are looked at that are held and those that are due
    /// longest:
    /// each tells by its head for how long somebody has been waiting.
    static final String MEASURE = """
            select r.receiver,
                   (select count(*) from (
                        select from outbox o
                        where o.receiver = r.receiver and o.delivered_at is null and o.set_aside_at is null
                        limit ?) as w) as waiting,
                   (select count(*) from (
                        select from outbox o
                        where o.receiver = r.receiver and o.set_aside_at is not null and o.dropped_at is null
                        limit ?) as d) as dead,
                   greatest(0, coalesce(extract(epoch from statement_timestamp() - least(letters.due_at, heads.due_at)),
                                        0) * 1000)::bigint as lag
            from unnest(?) as r (receiver)
            left join lateral (
                select min(l.due_at) as due_at from (
                    select o.due_at from outbox o
                    where r.receiver = 'mail' and o.shard is null and o.delivered_at is null and o.set_aside_at is null
                    order by o.due_at limit 1) as l) as letters on true
            left join lateral (
                select min(h.due_at) as due_at
                from ((select l.shard from outbox_lanes l
                       where l.receiver = r.receiver and l.due_at <= statement_timestamp()
                       order by l.due_at limit 100)
                      union all
                      (select l.shard from outbox_lanes l
                       where l.receiver = r.receiver and l.holder is not null limit 100)) as busy
                cross join lateral (
                    select o.due_at from outbox o
                    where o.receiver = r.receiver and o.shard = busy.shard
                      and o.delivered_at is null and o.set_aside_at is null
                    order by o.position limit 1) as h) as heads on true
            """;

    static final String ERASE_EXPIRED = """
            update outbox set sealed_secret = null
            where sealed_secret is not null and expires_at <= statement_timestamp()
            """;

    static final String SWEEP_DELIVERED = sweep("delivered_at");
    static final String SWEEP_DROPPED = sweep("dropped_at");

    private UpkeepStatements() {}

    private static String sweep(String ended) {
        return """
                delete from outbox where (signal_id, receiver) in (
                    select signal_id, receiver from outbox
                    where %1$s < statement_timestamp() - ? * interval '1 millisecond'
                    order by %1$s limit ? for update skip locked)
                """.formatted(ended);
    }
}
