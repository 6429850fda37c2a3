package dev.vestibule.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.bootstrap.crypto.EncryptionKeys;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    private final Transcript terminal = new Transcript();
    private final CommandLine commands = new CommandLine(terminal);

    @TempDir
    private Path temporary;

    private String onlyComplaint() {
        assertEquals(List.of(), terminal.said);
        assertEquals(1, terminal.complaints.size());
        return terminal.complaints.getFirst();
    }

    @Test
    void help_is_what_one_gets_without_asking() {
        assertEquals(0, commands.run());
        assertEquals(0, commands.run("help"));

        assertTrue(terminal.said.getFirst().startsWith("./vestibule dev "));
    }

    @Test
    void keygen_prints_a_key_that_encryption_and_admin_api_take() {
        assertEquals(0, commands.run("keygen"));

        String key = terminal.said.getFirst();
        assertTrue(EncryptionKeys.parse(key).isPresent());
        assertTrue(key.length() >= 32);
    }

    @Test
    void an_unknown_command_is_one_sentence() {
        assertEquals(2, commands.run("server"));

        assertTrue(onlyComplaint().startsWith("There is no command \"server\""));
    }

    @Test
    void a_wrong_setting_is_one_sentence() {
        assertEquals(2, commands.run("serve", "--vestibule.base-url=nowhere"));

        assertTrue(onlyComplaint().startsWith("VESTIBULE_BASE_URL is \"nowhere\""));
    }

    @Test
    void a_service_takes_no_part_in_another_environment() {
        System.setProperty("micronaut.environments", "dev");
        try {
            assertEquals(1, commands.run("serve", "--vestibule.base-url=https://login.example"));
        } finally {
            System.clearProperty("micronaut.environments");
        }

        assertTrue(onlyComplaint().startsWith("MICRONAUT_ENVIRONMENTS is set; unset it"));
    }

    @Test
    void a_port_in_use_is_one_sentence() throws IOException {
        try (var taken = new ServerSocket(0)) {
            assertEquals(1, commands.run("dev", "--vestibule.port=" + taken.getLocalPort()));

            assertTrue(onlyComplaint().startsWith("Port " + taken.getLocalPort() + " is in use;"));
        }
    }

    @Test
    void a_database_that_does_not_answer_is_one_sentence() throws IOException {
        assertEquals(
                1,
                commands.run(
                        "dev",
                        "--vestibule.port=" + freePort(),
                        "--vestibule.management-port=" + freePort(),
                        "--vestibule.database-url=postgres://127.0.0.1:" + freePort() + "/none"));

        assertTrue(onlyComplaint().startsWith("The database in VESTIBULE_DATABASE_URL cannot be reached"));
    }

    @Test
    void the_doctor_names_what_is_wrong() throws IOException {
        Files.createDirectories(temporary.resolve("postgres"));
        Files.writeString(temporary.resolve("postgres/PG_VERSION"), "16");

        assertEquals(1, commands.run("doctor", "--vestibule.data-dir=" + temporary));

        String report = String.join("\n", terminal.said);
        assertTrue(report.contains("settings for dev     ok"), report);
        assertTrue(report.contains("settings for serve   wrong  VESTIBULE_BASE_URL is missing;"), report);
        assertTrue(report.contains("PostgreSQL 16"), report);
    }

    @Test
    void the_doctor_finds_a_sound_machine_sound() throws IOException {
        int code = commands.run(
                "doctor",
                "--vestibule.data-dir=" + temporary,
                "--vestibule.base-url=https://login.example.com",
                "--vestibule.port=" + freePort(),
                "--vestibule.management-port=" + freePort());

        assertEquals(0, code, () -> String.join("\n", terminal.said));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
