package dev.vestibule.bootstrap.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.vestibule.application.port.out.world.IdSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Runs the jobs, each on one node at a time and once in its period: whichever node comes first picks the job's row. A
/// node that is gone loses what it had picked after three minutes, which is more than any two clocks differ by. See
/// ADR 36.
@Singleton
class JobScheduler {
    private static final int AT_ONCE = 4;
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);
    private static final int MISSED_HEARTBEATS = 6;

    /// Waited for twice: for a job to end, and for it to notice that it is interrupted.
    private static final Duration LAST_WAIT = Duration.ofMillis(1500);

    private final Scheduler scheduler;
    private final List<RecurringTask<Void>> tasks;
    private final InstantSource clock;

    /// Takes the pool itself: the managed data source hands out connections inside of a transaction only.
    @Inject
    JobScheduler(DataSource managed, Jobs jobs, IdSource ids, InstantSource clock, MeterRegistry meters) {
        this(DelegatingDataSource.unwrapDataSource(managed), jobs, ids, clock, meters, POLL);
    }

    JobScheduler(
            DataSource pool,
            Jobs jobs,
            IdSource ids,
            InstantSource clock,
            MeterRegistry meters,
            Duration pollInterval) {
        this.clock = clock;
        this.tasks = jobs.all().stream().map(JobScheduler::task).toList();
        this.scheduler = Scheduler.create(pool)
                .startTasks(tasks)
                .tableName("scheduled_jobs")
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                .pollUsingLockAndFetch(0.5, 1)
                .serializer(new NoData())
                .schedulerName(new SchedulerName.Fixed(ids.next(UUID::toString)))
                .clock(clock::instant)
                .threads(AT_ONCE)
                .executorService(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("job-", 0).factory()))
                .pollingInterval(pollInterval)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LAST_WAIT)
                .failureLogging(LogLevel.WARN, false)
                .addSchedulerListener(new JobMeters(jobs, meters))
                .build();
    }

    /// Not before what the jobs need is there.
    @EventListener
    void begin(ServerStartupEvent started) {
        start();
    }

    void start() {
        scheduler.start();
    }

    /// Puts rows back that are missing, such as those that no start could write while the database was away.
    @Scheduled(initialDelay = "1m", fixedDelay = "1m", scheduler = TaskExecutors.SCHEDULED)
    void keep() {
        tasks.forEach(task -> scheduler.scheduleIfNotExists(task.instance(RecurringTask.INSTANCE), clock.instant()));
    }

    @PreDestroy
    void stop() {
        scheduler.stop();
    }

    private static RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every())).execute((_, running) -> run(job, running));
    }

    private static void run(Job job, ExecutionContext running) {
        boolean more = true;
        while (more && !running.getSchedulerState().isShuttingDown()) {
            more = job.step().getAsBoolean();
        }
    }

    /// The library would write Java objects into the table.
    private static final class NoData implements Serializer {
        @Override
        public byte @Nullable [] serialize(@Nullable Object data) {
            if (data != null) {
                throw new IllegalArgumentException("a job carries no data");
            }
            return null;
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] data) {
            throw new IllegalStateException("a job carries no data");
        }
    }
}
