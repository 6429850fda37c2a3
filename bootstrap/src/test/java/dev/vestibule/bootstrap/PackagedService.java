package dev.vestibule.bootstrap;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// `./vestibule dev` from the packaged jar: a process of its own, with a data folder and ports of its own.
final class DevelopmentService implements AutoCloseable {
    private static final Path LOG = Path.of("target/development-service.log");

    private final Process process;
    private final URI baseUrl;

    private DevelopmentService(Process process, URI baseUrl) {
        this.process = process;
        this.baseUrl = baseUrl;
    }

    static DevelopmentService start(Path dataFolder) throws IOException {
        int port = Service.freePort();
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        "target/vestibule.jar",
                        "dev")
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile());
        builder.environment().put("VESTIBULE_PORT", String.valueOf(port));
        builder.environment().put("VESTIBULE_MANAGEMENT_PORT", String.valueOf(Service.freePort()));
        builder.environment().put("VESTIBULE_DATA_DIR", dataFolder.toString());
        var service = new DevelopmentService(builder.start(), URI.create("http://localhost:" + port));
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
        return Files.readString(LOG);
    }

    String at(String path) {
        return baseUrl + path;
    }

    /// What Ctrl-C does; whether it is gone within the time it may take.
    boolean stops() throws InterruptedException {
        process.destroy();
        return process.waitFor(15, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
