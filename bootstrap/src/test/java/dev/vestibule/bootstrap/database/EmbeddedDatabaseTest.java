package dev.vestibule.bootstrap.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.bootstrap.settings.DatabaseAccess;
import dev.vestibule.bootstrap.state.CannotStart;
import dev.vestibule.bootstrap.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    private Path temporary;

    private StateFolder folder() {
        return StateFolder.open(temporary);
    }

    private static Connection connect(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(
                access.jdbcUrl(),
                access.username().orElseThrow(),
                access.credential().orElseThrow().reveal());
    }

    private static String ask(DatabaseAccess access, String question) throws SQLException {
        try (Connection connection = connect(access);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void tell(DatabaseAccess access, String command) throws SQLException {
        try (Connection connection = connect(access);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @Test
    void it_keeps_what_was_written_and_its_port() throws IOException, SQLException {
        String url;
        try (var database = EmbeddedDatabase.start(folder())) {
            url = database.access().jdbcUrl();
            tell(database.access(), "create table kept (text text); insert into kept values ('still here')");
        }

        try (var database = EmbeddedDatabase.start(folder())) {
            assertEquals(url, database.access().jdbcUrl());
            assertEquals("still here", ask(database.access(), "select text from kept"));
        }
    }

    @Test
    void it_is_durable_local_and_asks_for_a_password() throws IOException, SQLException {
        try (var database = EmbeddedDatabase.start(folder())) {
            DatabaseAccess access = database.access();

            assertEquals("on", ask(access, "show fsync"));
            assertEquals("on", ask(access, "show synchronous_commit"));
            assertEquals("127.0.0.1", ask(access, "show listen_addresses"));
            assertTrue(ask(access, "show server_version").startsWith(EmbeddedDatabase.MAJOR_VERSION + "."));
            assertThrows(SQLException.class, () -> DriverManager.getConnection(access.jdbcUrl(), "postgres", "guess"));
        }
    }

    @Test
    void one_process_uses_it_and_when_that_is_killed_the_next_one_takes_over() throws Exception {
        Process other = DatabaseHolder.start(temporary);
        String sentence = assertThrows(CannotStart.class, () -> EmbeddedDatabase.start(folder()))
                .getMessage();
        LeftoverServer server = LeftoverServer.of(temporary.resolve("postgres")).orElseThrow();

        other.destroyForcibly().waitFor();
        assertTrue(server.process().isAlive());
        try (var database = EmbeddedDatabase.start(folder())) {
            assertEquals("1", ask(database.access(), "select 1"));
        }

        assertTrue(sentence.contains("in use by another Vestibule"), sentence);
        assertFalse(server.process().isAlive());
    }

    @Test
    void a_server_of_another_folder_is_left_alone() throws IOException {
        try (var _ = EmbeddedDatabase.start(folder())) {
            Path own = temporary.resolve("postgres");
            Path other = Files.createDirectories(temporary.resolve("other"));
            Files.copy(own.resolve("postmaster.pid"), other.resolve("postmaster.pid"));

            assertTrue(LeftoverServer.of(own).isPresent());
            assertTrue(LeftoverServer.of(other).isEmpty());
        }
    }

    @Test
    void a_first_start_that_was_killed_half_way_is_begun_anew() throws IOException, SQLException {
        Files.createDirectories(temporary.resolve("postgres"));
        Files.writeString(temporary.resolve("postgres/PG_VERSION"), EmbeddedDatabase.MAJOR_VERSION);
        Files.writeString(temporary.resolve("postgres/postgresql.conf"), "");

        try (var database = EmbeddedDatabase.start(folder())) {
            assertEquals("1", ask(database.access(), "select 1"));
        }
    }

    @Test
    void a_database_of_another_version_is_one_sentence() throws IOException {
        Files.createDirectories(temporary.resolve("postgres"));
        Files.writeString(temporary.resolve("postgres/PG_VERSION"), "16\n");

        String sentence = assertThrows(CannotStart.class, () -> EmbeddedDatabase.start(folder()))
                .getMessage();

        assertTrue(sentence.contains("holds a database of PostgreSQL 16"), sentence);
        assertTrue(sentence.contains("VESTIBULE_DATA_DIR"), sentence);
    }
}
