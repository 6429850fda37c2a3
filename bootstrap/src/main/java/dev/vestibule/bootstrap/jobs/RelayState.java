package dev.vestibule.bootstrap.jobs;

import java.util.concurrent.atomic.AtomicBoolean;

/// Whether the relay is still to work.
final class RelayState {
    private final AtomicBoolean running = new AtomicBoolean(true);

    boolean isRunning() {
        return running.get();
    }

    void stop() {
        running.set(false);
    }
}
