package dev.vestibule.adapters.persistence.outbox;

/// What the relay asks of lanes. Each statement is a few probes of an index, however much waits.
final class LaneStatements {
    /// A lane that is there already will be looked at again before it goes; its row is locked all the same, so that it
    /// cannot go meanwhile. Sorted, so that two routers cannot wait for each other.
    static final String ROUTE = """
            with arrived as (
                delete from outbox_arrivals
                where ctid = any (array(
                    select ctid from outbox_arrivals order by position limit ? for update skip locked))
                returning receiver, shard
            ), opened as (
                insert into outbox_lanes (receiver, shard, due_at, token, claims)
                select distinct receiver, shard, statement_timestamp(), 0, 0 from arrived order by receiver, shard
                on conflict (receiver, shard) do update set claims = excluded.claims where false
            )
            select count(*) as arrivals from arrived
            """;

    static final String CLAIM = """
            with due as (
                select receiver, shard from outbox_lanes
                where receiver = ? and due_at <= statement_timestamp()
                order by due_at limit ?
                for update skip locked
            )
            update outbox_lanes l
            set due_at = statement_timestamp() + ? * interval '1 millisecond', token = nextval('outbox_leases'),
                claims = l.claims + 1, holder = ?
            from due d where l.receiver = d.receiver and l.shard = d.shard
            returning l.receiver, l.shard, l.token, l.claims
            """;

    static final String HOLD = """
            with held as materialized (
                select receiver, shard, token, claims from outbox_lanes where receiver = ? and shard = ? and token = ?
            )
            select * from held where pg_try_advisory_xact_lock(hashtextextended(?, 0))
            """;

    /// `attempts` counts the one that is about to be made.
    static final String HEADS = """
            select signal_id, receiver, type, payload, sealed_secret, appended_at, attempts + 1 as attempts,
                   coalesce(expires_at <= statement_timestamp(), false) as expired
            from outbox
            where receiver = ? and shard = ? and delivered_at is null and set_aside_at is null
            order by position limit ?
            """;

    static final String SUPERSEDE = """
            update outbox o set delivered_at = statement_timestamp(), superseded = true
            where o.receiver = ? and o.shard = ? and o.signal_id = any (cast(? as uuid[])) and o.object_key is not null
              and o.delivered_at is null and o.set_aside_at is null
              and exists (
                  select from outbox n
                  where n.shard = o.shard and n.object_key = o.object_key and n.version > o.version
                    and n.receiver = o.receiver and n.delivered_at is null and n.set_aside_at is null)
            returning o.signal_id
            """;

    static final String DELIVERED = """
            update outbox set delivered_at = statement_timestamp(), sealed_secret = null
            where receiver = ? and signal_id = any (cast(? as uuid[])) and delivered_at is null and set_aside_at is null
            """;

    static final String FAILED = """
            update outbox set attempts = attempts + 1, last_reason = ?
            where signal_id = ? and receiver = ? and delivered_at is null and set_aside_at is null
            """;

    static final String SET_ASIDE = """
            update outbox set attempts = attempts + 1, set_aside_at = statement_timestamp(), last_reason = ?
            where signal_id = ? and receiver = ? and delivered_at is null and set_aside_at is null
            """;

    static final String BACK_OFF = """
            update outbox_lanes
            set due_at = statement_timestamp() + ? * interval '1 millisecond', token = nextval('outbox_leases'),
                claims = 0, holder = null
            where receiver = ? and shard = ? and token = ?
            """;

    static final String LOCK = """
            select receiver, shard, token, claims from outbox_lanes
            where receiver = ? and shard = ? and token = ? for update
            """;

    static final String FORGET = """
            delete from outbox_lanes l
            where l.receiver = ? and l.shard = ?
              and (select o.position from outbox o
                   where o.receiver = l.receiver and o.shard = l.shard
                     and o.delivered_at is null and o.set_aside_at is null
                   order by o.position limit 1) is null
            """;

    /// The token changes, too: whoever comes back from the dead has no say any more.
    static final String FREE_ABANDONED = """
            with holders as materialized (
                select distinct holder from outbox_lanes where holder is not null
            ), gone as materialized (
                select holder from holders where %s
            ), left_behind as (
                select receiver, shard from outbox_lanes where holder in (select holder from gone)
                for update skip locked
            )
            update outbox_lanes l
            set due_at = statement_timestamp(), holder = null, token = nextval('outbox_leases')
            from left_behind b where l.receiver = b.receiver and l.shard = b.shard
            """.formatted(RelaySession.IS_GONE);

    private LaneStatements() {}
}
