package dev.vestibule.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// One Chromium and one service in development mode for all walks of this JVM; each walk has organizations of its own.
final class Walks implements BeforeAllCallback {
    private static final ExtensionContext.Namespace ALL = ExtensionContext.Namespace.create(Walks.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        Shared shared = context.getRoot().getStore(ALL).getOrComputeIfAbsent(Shared.class, _ -> start(), Shared.class);
        OwnerWalk.through(shared.chromium, shared.service);
    }

    private static Shared start() {
        Chromium chromium = Chromium.start();
        try {
            Path dataFolder = Files.createTempDirectory("walks");
            return new Shared(chromium, PackagedService.development(dataFolder), dataFolder);
        } catch (IOException cause) {
            chromium.close();
            throw new IllegalStateException(cause);
        }
    }

    /// Closed with JUnit's store, after the last class.
    private record Shared(Chromium chromium, PackagedService service, Path dataFolder) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            chromium.close();
            service.stop();
            if (isGone()) {
                empty();
            } else {
                service.close();
            }
        }

        private boolean isGone() {
            try {
                return service.isGoneWithin(Duration.ofSeconds(15));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        private void empty() throws IOException {
            try (Stream<Path> all = Files.walk(dataFolder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
