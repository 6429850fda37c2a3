package dev.vestibule.bootstrap.jobs;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Something to be done again and again, by one node at a time. `every` counts from the end of one run to the next;
/// within a run, `step` is done again while it answers that there is more.
record Job(String name, Duration every, BooleanSupplier step) {
    Job {
        if (!name.matches("[a-z]+(-[a-z]+)*") || !every.isPositive()) {
            throw new IllegalArgumentException("a job has a name in lower case and a time between its runs");
        }
    }

    /// Done in one step.
    static Job once(String name, Duration every, Runnable work) {
        return new Job(name, every, () -> {
            work.run();
            return false;
        });
    }
}
