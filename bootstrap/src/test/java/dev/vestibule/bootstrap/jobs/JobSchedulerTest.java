package dev.vestibule.bootstrap.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.vestibule.adapters.persistence.testing.TestDatabase;
import dev.vestibule.bootstrap.Waiting;
import dev.vestibule.bootstrap.ids.TimeOrderedIds;
import dev.vestibule.bootstrap.time.SystemTime;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobSchedulerTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final Duration SELDOM = Duration.ofHours(1);

    private final TestDatabase database = TestDatabase.create();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger ticks = new AtomicInteger();
    private final List<JobScheduler> nodes = new ArrayList<>();

    private JobScheduler node(Job... jobs) {
        var node = new JobScheduler(
                database.dataSource(),
                new Jobs(List.of(jobs)),
                new TimeOrderedIds(),
                new SystemTime(),
                meters,
                Duration.ofMillis(20));
        nodes.add(node);
        node.start();
        return node;
    }

    private Job ticking() {
        return Job.once("tick", OFTEN, ticks::incrementAndGet);
    }

    private void after(int more) {
        int enough = ticks.get() + more;
        Waiting.until(SOON, () -> ticks.get() >= enough);
    }

    @AfterEach
    void stop() {
        nodes.forEach(JobScheduler::stop);
        database.close();
    }

    @Test
    void two_nodes_run_a_job_once_in_its_period() {
        var runs = new AtomicInteger();
        Job seldom = Job.once("seldom", SELDOM, runs::incrementAndGet);

        node(seldom, ticking());
        node(seldom, ticking());
        after(10);

        assertEquals(1, runs.get());
    }

    @Test
    void a_step_is_done_again_while_there_is_more() {
        var left = new AtomicInteger(3);

        node(new Job("steps", SELDOM, () -> left.decrementAndGet() > 0), ticking());

        Waiting.until(SOON, () -> left.get() == 0);
        after(5);
        assertEquals(0, left.get());
    }

    @Test
    void a_job_that_fails_is_counted_and_run_again() {
        var runs = new AtomicInteger();

        node(Job.once("shaky", OFTEN, () -> {
            if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException("not today");
            }
        }));

        Waiting.until(SOON, () -> timesDone("shaky") >= 2);
        assertEquals(1, meters.counter("vestibule.job.failures", "job", "shaky").count());
        Waiting.until(
                SOON,
                () -> meters.get("vestibule.job.last.success")
                                .tag("job", "shaky")
                                .timeGauge()
                                .value()
                        > 0);
    }

    private long timesDone(String job) {
        return meters.timer("vestibule.job.duration", "job", job).count();
    }

    @Test
    void jobs_go_on_when_the_database_is_back() {
        hideTable();
        JobScheduler node = node(Job.once("seldom", SELDOM, ticks::incrementAndGet));
        showTable();
        node.keep();
        Waiting.until(SOON, () -> ticks.get() == 1 && waitsForNextTime());

        hideTable();
        assertThrows(RuntimeException.class, node::keep);
        showTable();
        database.run("update scheduled_jobs set execution_time = now()");

        Waiting.until(SOON, () -> ticks.get() == 2);
    }

    private boolean waitsForNextTime() {
        return database.text("select bool_and(not picked and execution_time > now()) from scheduled_jobs")
                .equals(Optional.of("t"));
    }

    private void hideTable() {
        database.run("alter table scheduled_jobs rename to hidden_jobs");
    }

    private void showTable() {
        database.run("alter table hidden_jobs rename to scheduled_jobs");
    }

    @Test
    void what_still_runs_does_not_hold_up_the_stop() {
        var begun = new CountDownLatch(1);
        JobScheduler node = node(Job.once("endless", SELDOM, () -> {
            begun.countDown();
            untilInterrupted();
        }));
        Waiting.until(SOON, () -> begun.getCount() == 0);

        assertTimeoutPreemptively(Duration.ofSeconds(8), node::stop);
    }

    private static void untilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void two_jobs_have_two_names() {
        BooleanSupplier done = () -> false;
        var twice = List.of(new Job("sweep", OFTEN, done), new Job("sweep", SELDOM, done));

        assertThrows(IllegalArgumentException.class, () -> new Jobs(twice));
        assertThrows(IllegalArgumentException.class, () -> new Job("no name", OFTEN, done));
        assertThrows(IllegalArgumentException.class, () -> new Job("sweep", Duration.ZERO, done));
    }
}
