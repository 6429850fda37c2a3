package dev.vestibule.adapters.persistence.audit;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditFilter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// How PostgreSQL reads a page of a long log: through an index, and not much more than the page.
class AuditPlanTest {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
    private static final int ENTRIES = 60_000;

    /// Half of the entries are ACME's, one a minute; ids are made of their times.
    private static final String MANY = """
            insert into audit_log
            select case when n % 2 = 0 then '%s'::uuid else gen_random_uuid() end,
                   (lpad(to_hex(extract(epoch from at)::bigint * 1000), 12, '0') || '7000' || '8000'
                       || lpad(to_hex(n), 12, '0'))::uuid,
                   'user', 'user-' || n %% 1000, 'IDENTITY_LINKED', 'nothing',
                   ('00000000-0000-0000-0000-' || lpad(to_hex(n %% 1000), 12, '0'))::uuid, '{}'::jsonb, 'T', at
            from generate_series(1, %d) n, lateral (select '%s'::timestamptz + n * interval '30 seconds' as at) times
            """.replace("n % 2", "n %% 2");

    private static Stream<AuditFilter> filters() {
        var none = AuditFilter.ALL;
        return Stream.of(
                none,
                AuditFilter.of(AuditAction.IDENTITY_LINKED),
                AuditFilter.of(AuditAction.SSO_ENABLED),
                new AuditFilter(none.action(), Optional.of("user-10"), none.target(), none.from(), none.until()),
                new AuditFilter(none.action(), none.actor(), Optional.of(new UUID(0, 10)), none.from(), none.until()),
                new AuditFilter(
                        none.action(),
                        none.actor(),
                        none.target(),
                        Optional.of(FROM.plusSeconds(900_000)),
                        Optional.of(FROM.plusSeconds(903_600))));
    }

    @Test
    void every_page_is_read_through_an_index() throws SQLException {
        try (Connection connection = POSTGRES.persistence().database().connect()) {
            connection.createStatement().execute(MANY.formatted(ACME.id(), ENTRIES, FROM));
            connection.createStatement().execute("analyze audit_log");
            for (AuditFilter filter : filters().toList()) {
                for (String order : List.of("", " desc")) {
                    String plan = plan(
                            connection, EntryQuery.of(ACME.id(), filter).and(" order by id" + order + " limit ?", 51));
                    assertTrue(plan.contains("Index") && !plan.contains("Seq Scan"), plan);
                    assertTrue(touched(plan) < 1_000, plan);
                }
            }
        }
    }

    private static String plan(Connection connection, EntryQuery query) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("explain (analyze, timing off, buffers) " + query.text())) {
            Object[] values = query.values();
            for (int i = 0; i < values.length; i++) {
                statement.setObject(
                        i + 1, values[i] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : values[i]);
            }
            var lines = new StringBuilder();
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                lines.append(rows.getString(1)).append('\n');
            }
            return lines.toString();
        }
    }

    /// The pages that the whole plan touched: the first line of buffers is the outermost node's.
    private static long touched(String plan) {
        return java.util.regex.Pattern.compile("Buffers: shared hit=(\\d+)")
                .matcher(plan)
                .results()
                .mapToLong(match -> Long.parseLong(match.group(1)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_waits_for_its_seal_is_found_through_an_index() throws SQLException {
        try (Connection connection = POSTGRES.persistence().database().connect()) {
            connection.createStatement().execute(MANY.formatted(ALICE.id(), ENTRIES, FROM));
            connection.createStatement().execute("analyze audit_log, audit_unsealed");
            String plan = plan(connection, new EntryQuery(JdbcAuditSeals.WAITING, List.of(1_000)));

            assertTrue(plan.contains("Index") && !plan.contains("Seq Scan on audit_log"), plan);
            assertTrue(!plan.contains("Seq Scan on audit_unsealed") && touched(plan) < 10_000, plan);
        }
    }
}
