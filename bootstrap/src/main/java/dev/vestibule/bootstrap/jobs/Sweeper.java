package dev.vestibule.bootstrap.jobs;

import dev.vestibule.application.port.in.delivery.SweepExpired;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/// Forgets flows and sessions whose time is over. Correctness never waits for it: every use judges the time.
@Singleton
class Sweeper {
    private final SweepExpired sweepExpired;

    Sweeper(SweepExpired sweepExpired) {
        this.sweepExpired = sweepExpired;
    }

    @Scheduled(initialDelay = "1m", fixedDelay = "5m", scheduler = TaskExecutors.SCHEDULED)
    void sweep() {
        sweepExpired.handle(new SweepExpired.Command());
    }
}
