package dev.vestibule.adapters.messaging.webhook;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// The npm package standardwebhooks in a process of its own. Where it cannot be had, tests are skipped, or fail when
/// `VESTIBULE_REQUIRE_NODE` is `true`.
final class NodeJudge implements AutoCloseable {
    private static final Path FOLDER = Path.of("target", "standardwebhooks");
    private static final List<String> FILES = List.of("package.json", "verify.mjs");
    private static final int INSTALL_MINUTES = 3;

    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    private NodeJudge(Process process) {
        this.process = process;
        this.questions = process.outputWriter();
        this.answers = process.inputReader();
    }

    static NodeJudge start() {
        try {
            install();
            return new NodeJudge(new ProcessBuilder("node", "verify.mjs")
                    .directory(FOLDER.toFile())
                    .redirectError(FOLDER.resolve("errors.log").toFile())
                    .start());
        } catch (IOException missing) {
            throw unavailable(missing.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unavailable("interrupted");
        }
    }

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        for (String file : FILES) {
            try (InputStream in = NodeJudge.class.getResourceAsStream("/standardwebhooks/" + file)) {
                Files.copy(Objects.requireNonNull(in), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!Files.exists(FOLDER.resolve("node_modules/standardwebhooks/package.json"))) {
            fetch();
        }
    }

    private static void fetch() throws IOException, InterruptedException {
        Process npm = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--silent")
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("install.log").toFile())
                .start();
        if (!npm.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES) || npm.exitValue() != 0) {
            npm.destroyForcibly();
            throw unavailable("npm cannot install it, see " + FOLDER.resolve("install.log"));
        }
    }

    private static IllegalStateException unavailable(String why) {
        String line = "the npm package standardwebhooks is not available, so the independent judge is left out: " + why;
        if ("true".equals(System.getenv("VESTIBULE_REQUIRE_NODE"))) {
            fail(line);
        }
        abort(line);
        return new IllegalStateException(line);
    }

    /// `valid` or `invalid`.
    String verify(String secret, Map<String, String> headers, String payload) {
        try {
            questions.write("{\"secret\":" + text(secret) + ",\"headers\":" + object(headers) + ",\"payload\":"
                    + text(payload) + "}\n");
            questions.flush();
            return String.valueOf(answers.readLine());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String object(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(entry -> text(entry.getKey()) + ":" + text(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /// What is written here is plain, but for quotes and backslashes.
    private static String text(String plain) {
        return '"' + plain.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public void close() {
        process.destroy();
    }
}
