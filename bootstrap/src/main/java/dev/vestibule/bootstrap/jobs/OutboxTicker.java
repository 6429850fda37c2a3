package dev.vestibule.bootstrap.jobs;

import dev.vestibule.application.port.in.delivery.DeliverSignals;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Drains the outbox, in one lane. What fails this time is tried at the next tick.
@Singleton
class OutboxTicker {
    private static final int BATCH = 50;
    private static final Logger LOG = LoggerFactory.getLogger(OutboxTicker.class);

    private final DeliverSignals deliverSignals;

    OutboxTicker(DeliverSignals deliverSignals) {
        this.deliverSignals = deliverSignals;
    }

    @Scheduled(initialDelay = "1s", fixedDelay = "500ms", scheduler = TaskExecutors.SCHEDULED)
    void tick() {
        try {
            drain();
        } catch (RuntimeException e) {
            LOG.warn("signals wait: {}", e.toString());
        }
    }

    private void drain() {
        int tried;
        do {
            tried = tried(deliverSignals.handle(new DeliverSignals.Command(BATCH)));
        } while (tried == BATCH);
    }

    private static int tried(DeliverSignals.Result result) {
        return switch (result) {
            case DeliverSignals.Result.Tried(var deliveries) -> deliveries;
        };
    }
}
