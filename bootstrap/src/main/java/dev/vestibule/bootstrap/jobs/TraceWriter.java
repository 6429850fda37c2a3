package dev.vestibule.bootstrap.jobs;

import dev.vestibule.application.port.in.trace.RecordAttempts;
import dev.vestibule.application.port.in.trace.RecordAttempts.Seen;
import dev.vestibule.bootstrap.observe.TraceQueue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down what attempts to come in came to, some at a time. What cannot be written is dropped: traces tell, and
/// nothing rests on them.
@Singleton
class TraceWriter {
    private static final int BATCH = 500;
    private static final Logger LOG = LoggerFactory.getLogger(TraceWriter.class);

    private final TraceQueue queue;
    private final RecordAttempts recordAttempts;

    TraceWriter(TraceQueue queue, RecordAttempts recordAttempts) {
        this.queue = queue;
        this.recordAttempts = recordAttempts;
    }

    /// One at a time: the schedule, and the end.
    @Scheduled(initialDelay = "1s", fixedDelay = "500ms", scheduler = TaskExecutors.SCHEDULED)
    @PreDestroy
    synchronized void write() {
        List<Seen> batch = queue.take(BATCH);
        while (!batch.isEmpty()) {
            write(batch);
            batch = queue.take(BATCH);
        }
    }

    private void write(List<Seen> batch) {
        try {
            recordAttempts.handle(new RecordAttempts.Command(batch));
        } catch (RejectedExecutionException | ConcurrentModificationException notNow) {
            queue.lost(batch);
            LOG.warn("{} traces are not written down: {}", batch.size(), notNow.getMessage());
        }
    }
}
