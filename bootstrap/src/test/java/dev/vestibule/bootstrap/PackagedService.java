package dev.vestibule.bootstrap;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The packaged jar as a process of its own, set by its environment alone, with a data folder and ports of its own.
final class PackagedService implements AutoCloseable {
    private final Process process;
    private final Path log;
    private final URI baseUrl;

    private PackagedService(Process process, Path log, URI baseUrl) {
        this.process = process;
        this.log = log;
        this.baseUrl = baseUrl;
    }

    /// What `./vestibule dev` starts.
    static PackagedService development(Path dataFolder) throws IOException {
        PackagedService service =
                start("dev", URI.create("http://localhost:" + Service.freePort()), dataFolder, Map.of());
        Waiting.until(Duration.ofSeconds(10), () -> service.said().contains("Ctrl-C"));
        return service;
    }

    /// What `./vestibule serve` starts, speaking https with the certificate of the tests.
    static PackagedService overHttps(Path dataFolder) throws IOException {
        URI baseUrl = URI.create("https://localhost:" + Service.freePort());
        return start(
                "serve",
                baseUrl,
                dataFolder,
                Map.of(
                        "VESTIBULE_BASE_URL", baseUrl.toString(),
                        "VESTIBULE_ADMIN_API_KEY", Service.API_KEY,
                        "VESTIBULE_OUTBOUND_ALLOW", "127.0.0.1",
                        "VESTIBULE_TLS_CERTIFICATE", TestCertificate.CHAIN.toString(),
                        "VESTIBULE_TLS_KEY", TestCertificate.KEY.toString()));
    }

    /// With few resources and soon ready: one that is started to be killed. When it is stopped gently it leaves an
    /// archive
    /// of classes, if there is none of this build, which makes the next start quicker.
    static PackagedService mortal(URI baseUrl, Path dataFolder, Map<String, String> more) throws IOException {
        return launch(
                "mortal",
                List.of(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=target/mortal-service.jsa"),
                "serve",
                baseUrl,
                dataFolder,
                more);
    }

    private static PackagedService start(String command, URI baseUrl, Path dataFolder, Map<String, String> more)
            throws IOException {
        PackagedService service = launch(
                command,
                List.of(
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--sun-misc-unsafe-memory-access=allow"),
                command,
                baseUrl,
                dataFolder,
                more);
        service.untilReady();
        return service;
    }

    private static PackagedService launch(
            String name, List<String> options, String command, URI baseUrl, Path dataFolder, Map<String, String> more)
            throws IOException {
        Path log = Path.of("target", name + "-service-" + baseUrl.getPort() + ".log");
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(options);
        words.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "-jar", "target/vestibule.jar", command));
        var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(more);
        builder.environment()
                .putAll(Map.of(
                        "VESTIBULE_PORT", String.valueOf(baseUrl.getPort()),
                        "VESTIBULE_MANAGEMENT_PORT", String.valueOf(Service.freePort()),
                        "VESTIBULE_DATA_DIR", dataFolder.toString()));
        return new PackagedService(builder.start(), log, baseUrl);
    }

    void untilReady() {
        Waiting.until(Duration.ofSeconds(60), this::isReady);
    }

    private boolean isReady() throws IOException {
        if (!process.isAlive()) {
            throw new IOException("it stopped: " + said());
        }
        return said().contains("Vestibule is ready at " + baseUrl);
    }

    /// What the terminal showed so far.
    String said() throws IOException {
        return Files.readString(log);
    }

    URI baseUrl() {
        return baseUrl;
    }

    String at(String path) {
        return baseUrl + path;
    }

    /// What Ctrl-C does; it does not wait for the end.
    void stop() {
        process.destroy();
    }

    /// What `kill -9` does.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Whether it is gone within that time.
    boolean isGoneWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
