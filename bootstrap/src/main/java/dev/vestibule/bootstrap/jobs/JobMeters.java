package dev.vestibule.bootstrap.jobs;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete.Result;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Counts what jobs came to on this node. `vestibule.job.last.success` is in seconds since 1970, 0 where this node
/// never
/// finished the job: with several nodes, the greatest one counts.
final class JobMeters extends AbstractSchedulerListener {
    private final Map<String, Meters> meters;

    JobMeters(Jobs jobs, MeterRegistry registry) {
        this.meters = jobs.all().stream().collect(toUnmodifiableMap(Job::name, job -> Meters.of(job.name(), registry)));
    }

    @Override
    public void onExecutionComplete(ExecutionComplete complete) {
        Optional.ofNullable(meters.get(complete.getExecution().taskInstance.getTaskName()))
                .ifPresent(job -> job.count(complete));
    }

    private record Meters(Timer duration, Counter failures, AtomicLong lastSuccess) {
        static Meters of(String job, MeterRegistry registry) {
            var lastSuccess = new AtomicLong();
            TimeGauge.builder("vestibule.job.last.success", lastSuccess, TimeUnit.SECONDS, AtomicLong::get)
                    .tag("job", job)
                    .register(registry);
            return new Meters(
                    registry.timer("vestibule.job.duration", "job", job),
                    registry.counter("vestibule.job.failures", "job", job),
                    lastSuccess);
        }

        void count(ExecutionComplete complete) {
            duration.record(complete.getDuration());
            if (complete.getResult() == Result.OK) {
                lastSuccess.set(complete.getTimeDone().getEpochSecond());
            } else {
                failures.increment();
            }
        }
    }
}
