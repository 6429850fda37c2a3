package dev.vestibule.bootstrap.database;

import dev.vestibule.bootstrap.state.StateFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Another process that holds the embedded database of a folder until it is killed.
final class DatabaseHolder {
    private static final String READY = "ready";

    private DatabaseHolder() {}

    /// Answers once its database runs.
    static Process start(Path folder) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseHolder.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); !READY.equals(line); line = lines.readLine()) {
            if (line == null) {
                throw new IOException("the other process ended");
            }
        }
        return process;
    }

    public static void main(String... arguments) throws IOException {
        EmbeddedDatabase.start(StateFolder.open(Path.of(arguments[0])));
        System.out.println(READY);
        System.in.read();
    }
}
