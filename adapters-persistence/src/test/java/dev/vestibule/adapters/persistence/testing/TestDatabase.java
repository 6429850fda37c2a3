package dev.vestibule.adapters.persistence.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/// A migrated database for one test class. The server runs once a JVM; the migrations run once a server, in a template
/// from which each database is copied.
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger CREATED = new AtomicInteger();

    private final TestServer server;
    private final String name;

    private TestDatabase(TestServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /// A database with the schema and no rows.
    public static TestDatabase create() {
        TestServer server = Started.SERVER;
        String name = "test_" + CREATED.incrementAndGet();
        run(server, "postgres", "create database " + name + " template " + Started.TEMPLATE);
        return new TestDatabase(server, name);
    }

    /// A database without a schema, for tests of the migrations.
    public static TestDatabase createEmpty() {
        String name = "test_" + CREATED.incrementAndGet();
        run(Started.SERVER, "postgres", "create database " + name);
        return new TestDatabase(Started.SERVER, name);
    }

    public String url() {
        return server.url(name);
    }

    public String user() {
        return server.user();
    }

    public String password() {
        return server.password();
    }

    /// What an application context needs in order to use this database.
    public Map<String, Object> properties() {
        return Map.of(
                "datasources.default.url", url(),
                "datasources.default.username", user(),
                "datasources.default.password", password(),
                "datasources.default.maximum-pool-size", 10,
                "datasources.default.minimum-idle", 0);
    }

    public PGSimpleDataSource dataSource() {
        return dataSource(server, name);
    }

    /// A connection past every pool and unit of work.
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
    }

    /// One statement past every unit of work.
    public void run(String sql) {
        run(server, name, sql);
    }

    /// The one text that the query answers.
    public Optional<String> text(String query) {
        try (Connection connection = connect();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return Optional.ofNullable(rows.getString(1));
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /// Removes all rows; for a few rows that is much faster than `truncate`. Triggers and foreign keys are off
    /// meanwhile, or the audit log would refuse and the order would matter.
    public void empty() {
        run(server, name, """
                do $$
                declare
                    name text;
                begin
                    set local session_replication_role = replica;
                    for name in select tablename from pg_tables
                                where schemaname = 'public' and tablename <> 'flyway_schema_history' loop
                        execute 'delete from ' || quote_ident(name);
                    end loop;
                end
                $$
                """);
    }

    @Override
    public void close() {
        run(server, "postgres", "drop database if exists " + name + " with (force)");
    }

    private static PGSimpleDataSource dataSource(TestServer server, String database) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(server.url(database));
        dataSource.setUser(server.user());
        dataSource.setPassword(server.password());
        return dataSource;
    }

    private static void run(TestServer server, String database, String sql) {
        try (Connection connection = dataSource(server, database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the test database refused: " + sql, e);
        }
    }

    /// Loaded, and with it the server started, when the first test asks for a database.
    private static final class Started {
        static final String TEMPLATE = "vestibule_template";
        static final TestServer SERVER = migrated(TestServer.start());

        private static TestServer migrated(TestServer server) {
            run(server, "postgres", "create database " + TEMPLATE);
            Flyway.configure().dataSource(dataSource(server, TEMPLATE)).load().migrate();
            return server;
        }
    }
}
