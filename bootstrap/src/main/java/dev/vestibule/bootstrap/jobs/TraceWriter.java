package dev.vestibule.bootstrap.jobs;

import dev.vestibule.application.port.in.trace.RecordAttempts;
import dev.vestibule.application.port.in.trace.RecordAttempts.Seen;
import dev.vestibule.bootstrap.observe.TraceQueue;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
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

    /// Is made when the service starts, so that there is one to stop, however soon that is.
    @EventListener
    void begin(ServerStartupEvent started) {
        write();
    }

    @Scheduled(initialDelay = "1s", fixedDelay = "500ms", scheduler = TaskExecutors.SCHEDULED)
    void tick() {
        write();
    }

    /// A method for itself: the framework schedules none that it also calls at the end.
    @PreDestroy
    void stop() {
        write();
    }

    private synchronized void write() {
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
