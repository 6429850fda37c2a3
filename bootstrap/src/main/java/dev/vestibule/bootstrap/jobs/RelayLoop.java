package dev.vestibule.bootstrap.jobs;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes one step after the other on a thread of its own until it is stopped. A step that breaks is told, and after a
/// pause there is another.
final class RelayLoop {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Logger LOG = LoggerFactory.getLogger(RelayLoop.class);

    private final String name;
    private final Step step;
    private final RelayState state;

    /// Something to do once. It comes back soon, at the latest when the relay's bells ring at the end.
    @FunctionalInterface
    interface Step {
        void take() throws InterruptedException;
    }

    RelayLoop(String name, RelayState state, Step step) {
        this.name = name;
        this.state = state;
        this.step = step;
    }

    Thread start() {
        return Thread.ofVirtual().name("outbox-" + name).start(this::run);
    }

    private void run() {
        try {
            while (state.isRunning()) {
                take();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void take() throws InterruptedException {
        try {
            step.take();
        } catch (RuntimeException broke) {
            LOG.warn("signals wait, {}: {}", name, broke.toString());
            Thread.sleep(PAUSE);
        }
    }
}
