package dev.vestibule.adapters.idp.oidc;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The npm package oidc-provider in a process of its own. Where it cannot be had, tests are skipped, or fail when
/// `VESTIBULE_REQUIRE_NODE` is `true`.
final class NodeProvider implements AutoCloseable {
    private static final Path FOLDER = Path.of("target", "oidc-provider");
    private static final List<String> FILES = List.of("package.json", "provider.mjs");
    private static final int INSTALL_MINUTES = 3;
    private static final int START_SECONDS = 60;

    private final Process process;
    private final String issuer;

    private NodeProvider(Process process, String issuer) {
        this.process = process;
        this.issuer = issuer;
    }

    String issuer() {
        return issuer;
    }

    static NodeProvider start(Map<String, Object> settings) {
        try {
            install();
            Process process = new ProcessBuilder("node", "provider.mjs", JSONObjectUtils.toJSONString(settings))
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .start();
            return new NodeProvider(process, issuer(process).orElseThrow(() -> notStarted(process)));
        } catch (IOException missing) {
            throw unavailable(missing.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unavailable("interrupted");
        }
    }

    private static IllegalStateException notStarted(Process process) {
        process.destroy();
        return unavailable("it does not start");
    }

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        for (String file : FILES) {
            try (InputStream in = NodeProvider.class.getResourceAsStream("/oidc-provider/" + file)) {
                Files.copy(Objects.requireNonNull(in), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!Files.exists(FOLDER.resolve("node_modules/oidc-provider/package.json"))) {
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

    private static Optional<String> issuer(Process process) throws InterruptedException {
        CompletableFuture<Optional<String>> announced = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> announced.complete(read(process)));
        return announced
                .completeOnTimeout(Optional.empty(), START_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private static Optional<String> read(Process process) {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return lines.lines()
                .filter(line -> line.startsWith("issuer "))
                .map(line -> line.substring("issuer ".length()))
                .findFirst();
    }

    private static IllegalStateException unavailable(String why) {
        String line = "the npm package oidc-provider is not available, so the independent judge is left out: " + why;
        if ("true".equals(System.getenv("VESTIBULE_REQUIRE_NODE"))) {
            fail(line);
        }
        abort(line);
        return new IllegalStateException(line);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
