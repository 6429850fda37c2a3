package dev.vestibule.adapters.persistence.outbox;

import dev.vestibule.adapters.persistence.testing.TestDatabase;
import dev.vestibule.domain.signal.RelayName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/// Lets time pass for the outbox: nobody moves PostgreSQL's clock, so all rows become older instead.
final class OutboxTime {
    private OutboxTime() {}

    static void pass(TestDatabase database, Duration time) {
        String earlier = " - interval '" + time.toMillis() + " milliseconds'";
        database.run("update outbox set due_at = due_at" + earlier + ", expires_at = expires_at" + earlier
                + ", delivered_at = delivered_at" + earlier + ", dropped_at = dropped_at" + earlier);
        database.run("update outbox_lanes set due_at = due_at" + earlier);
    }

    /// A session that shows, as a relay's own does, that the relay is there.
    static AutoCloseable connect(TestDatabase database, RelayName relay) {
        try {
            Connection connection = database.connect();
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_lock(4711, " + relay.value() + ")");
            }
            return () -> leave(connection, relay);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Given back at once: a server may take a moment to notice that a session has ended.
    private static void leave(Connection connection, RelayName relay) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(4711, " + relay.value() + ")");
        }
    }
}
