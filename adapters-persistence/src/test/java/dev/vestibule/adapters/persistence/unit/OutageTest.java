package dev.vestibule.adapters.persistence.unit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.persistence.testing.Persistence;
import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.application.port.out.world.Attempts;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.session.ClientAddress;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {
    private static final OrganizationRef ACME = new OrganizationRef.ById(Cast.ACME.id());
    private static final List<Locks.Key> LOCKS = List.of(new Locks.Key.OfUser(Cast.ALICE.id()));

    @Test
    void without_a_database_callers_are_told_to_come_back() throws IOException {
        try (Persistence persistence = Persistence.start(Map.of(
                "datasources.default.url", "jdbc:postgresql://localhost:" + unusedPort() + "/none",
                "datasources.default.initialization-fail-timeout", -1,
                "datasources.default.connection-timeout", 500))) {
            var unitOfWork = persistence.unitOfWork();
            var attempts = persistence.bean(Attempts.class);

            assertThrows(
                    RejectedExecutionException.class,
                    () -> unitOfWork.read(stores -> stores.organizations().find(ACME)));
            assertThrows(
                    RejectedExecutionException.class,
                    () -> unitOfWork.execute(stores -> stores.organizations().find(ACME)));
            assertThrows(
                    RejectedExecutionException.class, () -> attempts.password("alice", new ClientAddress("192.0.2.1")));
        }
    }

    private static int unusedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void who_cannot_have_a_lock_in_time_is_told_to_come_back() throws SQLException {
        try (Persistence persistence = Persistence.start(
                        Map.of("datasources.default.data-source-properties.options", "-c lock_timeout=200ms"));
                var holder = persistence.database().connect();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtextextended('2|" + Cast.ALICE.id() + "', 0))");

            assertThrows(
                    RejectedExecutionException.class,
                    () -> persistence.unitOfWork().execute(stores -> {
                        stores.locks().acquire(LOCKS);
                        return stores;
                    }));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "53300", "55P03", "57014", "25P03", "57P01", "57P02", "57P03"})
    void the_database_is_not_there_or_not_now(String state) {
        assertTrue(Outage.caused(new IllegalStateException(new SQLException("x", state))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22P05", "40001"})
    void what_it_was_asked_was_wrong(String state) {
        assertFalse(Outage.caused(new IllegalStateException(new SQLException("x", state))));
        assertFalse(Outage.caused(new SQLException("without a state")));
    }
}
