package dev.vestibule.adapters.persistence.outbox;

import dev.vestibule.adapters.persistence.testing.TestDatabase;
import java.util.List;

/// Very many waiting rows, and the relay's own statements over them.
final class Backlog {
    /// A statement as the relay prepares it, with parameters.
    record Step(String name, String sql, List<Object> parameters) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final String POISONED = "00000000-0000-0000-0000-000000000001";
    private static final String OTHER = "00000000-0000-0000-0000-000000000002";

    static final List<Step> STEPS = List.of(
            new Step("route", LaneStatements.ROUTE, List.of(500)),
            new Step("claim", LaneStatements.CLAIM, List.of("events", 4, 60_000L, 1)),
            new Step("heads of a short lane", LaneStatements.HEADS, List.of("events", uuid(OTHER), 100)),
            new Step("heads of the long lane", LaneStatements.HEADS, List.of("events", uuid(POISONED), 100)),
            new Step("forget", LaneStatements.FORGET, List.of("events", uuid(POISONED))),
            new Step("free lanes", LaneStatements.FREE_ABANDONED, List.of()),
            new Step("letters", JdbcOutbox.TAKE, List.of(10, 60_000L, 1)),
            new Step("free letters", JdbcOutbox.FREE_ABANDONED, List.of()));

    private Backlog() {}

    private static java.util.UUID uuid(String text) {
        return java.util.UUID.fromString(text);
    }

    /// Nine tenths wait in one lane that backs off; the others, in ten thousand lanes or as letters that are not due.
    static void fill(TestDatabase database, int waiting) {
        database.run("set statement_timeout = 0");
        database.run(rows(waiting * 9L / 10, "events", "'" + POISONED + "'::uuid", "statement_timestamp()"));
        database.run(
                rows(waiting / 20, "events", "lpad(to_hex(2 + n % 10000), 32, '0')::uuid", "statement_timestamp()"));
        database.run(rows(waiting / 20, "mail", "null::uuid", "statement_timestamp() + interval '1 hour'"));
        database.run(rows(20, "mail", "null::uuid", "statement_timestamp()"));
        database.run("""
                insert into outbox_lanes (receiver, shard, due_at, token, claims)
                select receiver, shard,
                       statement_timestamp() + case when shard = '%s' then interval '1 hour' else interval '0' end, 0, 0
                from (select distinct receiver, shard from outbox where shard is not null) as lanes
                """.formatted(POISONED));
        database.run("""
                insert into outbox_arrivals (position, receiver, shard)
                select position, receiver, shard from outbox where shard is not null order by position limit %d
                """.formatted(waiting / 20));
        database.run("vacuum analyze");
    }

    private static String rows(long count, String receiver, String shard, String due) {
        return """
                insert into outbox (signal_id, receiver, type, payload, appended_at, due_at, attempts,
                                    organization_id, shard)
                select gen_random_uuid(), '%s', '%s', '{}', now(), %s, 0, null, %s from generate_series(1, %d) as n
                """.formatted(receiver, receiver.equals("mail") ? "password_changed" : "sso_enabled", due, shard, count);
    }
}
