package dev.vestibule.bootstrap;

import dev.vestibule.bootstrap.database.EmbeddedDatabase;
import dev.vestibule.bootstrap.settings.DatabaseAccess;
import dev.vestibule.bootstrap.state.StateFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A PostgreSQL server as the product itself starts it, which crashes when it is told to and comes back at the same
/// address.
final class CrashingPostgres implements AutoCloseable {
    private static final int LONGEST_SECONDS = 20;

    private final StateFolder folder;
    private EmbeddedDatabase server;

    private CrashingPostgres(StateFolder folder) {
        this.folder = folder;
        this.server = EmbeddedDatabase.start(folder);
    }

    static CrashingPostgres in(Path folder) {
        return new CrashingPostgres(StateFolder.open(folder));
    }

    void create(String database) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        }
    }

    Connection connect(String database) throws SQLException {
        DatabaseAccess access = server.access();
        return DriverManager.getConnection(
                url(database),
                access.username().orElseThrow(),
                access.credential().orElseThrow().reveal());
    }

    /// What a service needs in order to use it.
    Map<String, String> settings(String database) {
        DatabaseAccess access = server.access();
        return Map.of(
                "VESTIBULE_DATABASE_URL", url(database),
                "VESTIBULE_DATABASE_USERNAME", access.username().orElseThrow(),
                "VESTIBULE_DATABASE_PASSWORD", access.credential().orElseThrow().reveal());
    }

    private String url(String database) {
        String jdbc = "jdbc:";
        return jdbc
                + URI.create(server.access().jdbcUrl().substring(jdbc.length())).resolve("/" + database);
    }

    /// Kills all of its processes at once. What was written to the files stays, as the operating system lives on.
    void crash() throws Exception {
        Path file = folder.path().resolve("postgres").resolve("postmaster.pid");
        ProcessHandle postmaster = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).getFirst()))
                .orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : all) {
            process.onExit().get(LONGEST_SECONDS, TimeUnit.SECONDS);
        }
    }

    void recover() throws IOException {
        server.close();
        server = EmbeddedDatabase.start(folder);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
