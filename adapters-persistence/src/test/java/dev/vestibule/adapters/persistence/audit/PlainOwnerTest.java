package dev.vestibule.adapters.persistence.audit;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vestibule.adapters.persistence.testing.TestDatabase;
import dev.vestibule.adapters.persistence.testing.TestSecretBox;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.testing.FakeSeals;
import dev.vestibule.application.testing.TestClock;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.audit.AuditEntryId;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.seal.Chain;
import dev.vestibule.domain.seal.ChainHead;
import dev.vestibule.domain.seal.Seal;
import dev.vestibule.domain.seal.SealHash;
import dev.vestibule.domain.seal.Statement;
import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The service and its migrations as one role that owns the database and is no superuser: it can do all that it has to,
/// and it cannot change what was written down, not even without the triggers.
class PlainOwnerTest {
    private static final String ROLE = "plain_owner";
    private static final String SECRET = "plain";

    private static TestDatabase database;
    private static ApplicationContext service;

    @BeforeAll
    static void start() {
        database = TestDatabase.createEmpty();
        database.run("create role " + ROLE + " login password '" + SECRET + "'");
        database.run(
                "do $$ begin execute format('alter database %I owner to " + ROLE + "', current_database()); end $$");
        service = ApplicationContext.builder()
                .properties(database.properties())
                .properties(Map.of(
                        "datasources.default.username", ROLE,
                        "datasources.default.password", SECRET,
                        "flyway.datasources.default.enabled", true))
                .singletons(new TestSecretBox(), new TestClock())
                .start();
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
        try (TestDatabase other = TestDatabase.createEmpty()) {
            other.run("drop role " + ROLE);
        }
    }

    private static void happenedAndSealed(long number) {
        var entry = new AuditEntry(
                new AuditEntryId(uuid(number)),
                Optional.of(ACME.id()),
                new AuditEntry.Recorded("system", ""),
                AuditAction.ORGANIZATION_EDITED,
                new AuditTarget.OfNothing(),
                AuditDetails.NONE,
                new TraceCode("TRACE"),
                TestClock.START);
        service.getBean(UnitOfWork.class).execute(stores -> {
            stores.audit().append(entry);
            ChainHead head = stores.auditSeals()
                    .lock(Set.of(Chain.of(ACME.id())))
                    .iterator()
                    .next();
            Seal seal = head.next(entry.id(), new SealHash("a".repeat(64)));
            stores.auditSeals().append(List.of(seal));
            stores.auditSeals()
                    .sign(List.of(
                            FakeSeals.signed(Statement.about(ChainHead.at(seal), TestClock.START), FakeSeals.KEY)));
            return stores;
        });
    }

    private static void asOwner(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), ROLE, SECRET);
                java.sql.Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "audit_log, update audit_log set trace = 'x'",
        "audit_log, delete from audit_log",
        "audit_log, truncate audit_log",
        "audit_seals, update audit_seals set sequence = sequence + 1",
        "audit_seals, delete from audit_seals",
        "audit_seals, truncate audit_seals",
        "audit_checkpoints, update audit_checkpoints set signature = 'x'",
        "audit_checkpoints, delete from audit_checkpoints",
        "audit_checkpoints, truncate audit_checkpoints"
    })
    void nothing_is_changed_even_without_the_triggers(String table, String change) {
        SQLException refusal = assertThrows(
                SQLException.class, () -> asOwner("alter table " + table + " disable trigger user", change));

        assertEquals("ERROR: permission denied for table " + table, refusal.getMessage());
    }

    @Test
    void the_service_writes_and_seals_as_ever() {
        happenedAndSealed(1);
        happenedAndSealed(2);

        assertEquals(Optional.of("2"), database.text("select count(*) from audit_seals"));
        assertEquals(Optional.of("0"), database.text("select count(*) from audit_unsealed"));
        assertEquals(Optional.of("2"), database.text("select signed_sequence from audit_chains"));
    }
}
