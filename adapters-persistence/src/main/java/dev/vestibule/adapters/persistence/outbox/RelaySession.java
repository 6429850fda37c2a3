package dev.vestibule.adapters.persistence.outbox;

import dev.vestibule.domain.signal.RelayName;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A connection of the relay's own, past the pool. It holds the advisory lock that shows that the relay is there, which
/// ends with the connection however that ends, and listens to the other relays.
final class RelaySession implements AutoCloseable {
    /// Of the locks with two numbers, these are relays'.
    private static final int RELAYS = 4_711;

    /// True where nobody holds the lock of the relay in the column `holder`.
    static final String IS_GONE = "pg_try_advisory_xact_lock_shared(" + RELAYS + ", holder)";

    private static final String CHANNEL = "vestibule_outbox";
    private static final Logger LOG = LoggerFactory.getLogger(RelaySession.class);

    private final Connection connection;
    private final RelayName name;

    private RelaySession(Connection connection, RelayName name) {
        this.connection = connection;
        this.name = name;
    }

    static RelaySession open(DatasourceConfiguration database) throws SQLException {
        Connection connection = DriverManager.getConnection(database.getUrl(), properties(database));
        try {
            return introduced(connection);
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    private static Properties properties(DatasourceConfiguration database) {
        var properties = new Properties();
        database.getDataSourceProperties().forEach((name, value) -> properties.put(name, value.toString()));
        Optional.ofNullable(database.getUsername()).ifPresent(user -> properties.put("user", user));
        Optional.ofNullable(database.getPassword()).ifPresent(password -> properties.put("password", password));
        return properties;
    }

    private static RelaySession introduced(Connection connection) throws SQLException {
        var name = new RelayName(Integer.parseInt(answer(connection, "select nextval('outbox_relays')")));
        answer(connection, "select pg_advisory_lock(" + RELAYS + ", " + name.value() + ")");
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        return new RelaySession(connection, name);
    }

    private static String answer(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    RelayName name() {
        return name;
    }

    void call() throws SQLException {
        answer(connection, "select pg_notify('" + CHANNEL + "', '" + name.value() + "')");
    }

    /// Waits for another relay's call. One's own are not heard.
    boolean isCalledWithin(Duration longest) throws SQLException {
        PGNotification[] calls = connection.unwrap(PGConnection.class).getNotifications((int) longest.toMillis());
        return Arrays.stream(calls == null ? new PGNotification[0] : calls)
                .anyMatch(call -> !call.getParameter().equals(Integer.toString(name.value())));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException cut) {
            LOG.debug("it was cut already: SQL state {}", cut.getSQLState());
        }
    }
}
