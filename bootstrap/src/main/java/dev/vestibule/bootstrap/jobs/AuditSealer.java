package dev.vestibule.bootstrap.jobs;

import dev.vestibule.application.port.in.audit.SealAuditLog;
import dev.vestibule.application.port.in.audit.SignCheckpoints;
import dev.vestibule.bootstrap.observe.SealingLag;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.ConcurrentModificationException;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Seals what was written into the audit log, and signs how far its chains have come. Every node does; of those that
/// seal the same at the same time, one succeeds. What fails is tried at the next tick.
@Singleton
class AuditSealer {
    static final int BATCH = 1_000;
    static final int MOST_SIGNED = 500;

    /// After that many batches it is the next tick's turn.
    static final int MOST_BATCHES = 100;

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);

    private final SealAuditLog sealAuditLog;
    private final SignCheckpoints signCheckpoints;
    private final SealingLag lag;

    AuditSealer(SealAuditLog sealAuditLog, SignCheckpoints signCheckpoints, SealingLag lag) {
        this.sealAuditLog = sealAuditLog;
        this.signCheckpoints = signCheckpoints;
        this.lag = lag;
    }

    @Scheduled(initialDelay = "1s", fixedDelay = "1s", scheduler = TaskExecutors.SCHEDULED)
    void tick() {
        lag.unknown();
        try {
            seal();
            signCheckpoints.handle(new SignCheckpoints.Command(MOST_SIGNED));
        } catch (RejectedExecutionException | ConcurrentModificationException notNow) {
            LOG.warn("the audit log is not sealed now: {}", notNow.getMessage());
        }
    }

    private void seal() {
        int batches = 0;
        while (batches < MOST_BATCHES && isMoreWaiting(sealAuditLog.handle(new SealAuditLog.Command(BATCH)))) {
            batches++;
        }
    }

    private boolean isMoreWaiting(SealAuditLog.Result result) {
        return switch (result) {
            case SealAuditLog.Result.Done() -> {
                lag.none();
                yield false;
            }
            case SealAuditLog.Result.Sealed(var entries, var _)
            when entries < BATCH -> {
                lag.none();
                yield false;
            }
            case SealAuditLog.Result.Sealed(var _, var oldest) -> {
                lag.since(oldest);
                yield true;
            }
            case SealAuditLog.Result.Overtaken(var oldest) -> {
                lag.since(oldest);
                yield false;
            }
        };
    }
}
