package dev.vestibule.bootstrap;

import dev.vestibule.bootstrap.database.EmbeddedDatabase;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The service while it runs. Closing it finishes what is in flight, and stops the embedded database last.
final class Running implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private final ApplicationContext context;
    private final Optional<EmbeddedDatabase> database;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);

    Running(ApplicationContext context, Optional<EmbeddedDatabase> database) {
        this.context = context;
        this.database = database;
    }

    /// Answers the exit code.
    int untilStopped() {
        try {
            stopped.await();
            return CommandLine.DONE;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return CommandLine.FAILED;
        }
    }

    @Override
    public void close() {
        if (closing.getAndSet(true)) {
            return;
        }
        try {
            context.close();
        } finally {
            database.ifPresent(Running::close);
            stopped.countDown();
        }
    }

    private static void close(EmbeddedDatabase database) {
        try {
            database.close();
        } catch (IOException cause) {
            LOG.warn("the embedded database did not stop cleanly", cause);
        }
    }
}
