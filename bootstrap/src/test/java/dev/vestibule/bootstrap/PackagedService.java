package dev.vestibule.bootstrap;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
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

    private static PackagedService start(String command, URI baseUrl, Path dataFolder, Map<String, String> more)
            throws IOException {
        Path log = Path.of("target", command + "-service-" + baseUrl.getPort() + ".log");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        "target/vestibule.jar",
                        command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        var settings = new HashMap<>(more);
        settings.put("VESTIBULE_PORT", String.valueOf(baseUrl.getPort()));
        settings.put("VESTIBULE_MANAGEMENT_PORT", String.valueOf(Service.freePort()));
        settings.put("VESTIBULE_DATA_DIR", dataFolder.toString());
        builder.environment().putAll(settings);
        var service = new PackagedService(builder.start(), log, baseUrl);
        Waiting.until(Duration.ofSeconds(60), service::isReady);
        return service;
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

    /// Whether it is gone within that time.
    boolean isGoneWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
