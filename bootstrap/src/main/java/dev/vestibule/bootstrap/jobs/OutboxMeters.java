package dev.vestibule.bootstrap.jobs;

import dev.vestibule.application.port.in.delivery.MeasureOutbox;
import dev.vestibule.domain.signal.Backlog;
import dev.vestibule.domain.signal.Receiver;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// What waits for each receiver, as this node last saw it: `vestibule.outbox.depth` and `.dead` up to 10,001, which
/// means
/// at least that many, and `.lag`, for how long the oldest signal that is due has been due.
final class OutboxMeters {
    private final MeasureOutbox measureOutbox;
    private final Map<Receiver, Gauges> gauges = new EnumMap<>(Receiver.class);

    OutboxMeters(MeasureOutbox measureOutbox, MeterRegistry registry) {
        this.measureOutbox = measureOutbox;
        for (Receiver receiver : Receiver.values()) {
            gauges.put(receiver, Gauges.of(receiver, registry));
        }
    }

    void measure() {
        switch (measureOutbox.handle(new MeasureOutbox.Query())) {
            case MeasureOutbox.Result.Measured(var backlogs) -> backlogs.forEach(this::show);
        }
    }

    private void show(Backlog backlog) {
        gauges.computeIfPresent(backlog.receiver(), (_, shown) -> shown.set(backlog));
    }

    private record Gauges(AtomicLong depth, AtomicLong dead, AtomicLong lag) {
        static Gauges of(Receiver receiver, MeterRegistry registry) {
            var lag = new AtomicLong();
            TimeGauge.builder("vestibule.outbox.lag", lag, TimeUnit.MILLISECONDS, AtomicLong::get)
                    .tag("receiver", receiver.wire())
                    .register(registry);
            return new Gauges(
                    gauge("vestibule.outbox.depth", receiver, registry),
                    gauge("vestibule.outbox.dead", receiver, registry),
                    lag);
        }

        private static AtomicLong gauge(String name, Receiver receiver, MeterRegistry registry) {
            var value = new AtomicLong();
            io.micrometer.core.instrument.Gauge.builder(name, value, AtomicLong::get)
                    .tag("receiver", receiver.wire())
                    .register(registry);
            return value;
        }

        Gauges set(Backlog backlog) {
            depth.set(backlog.waiting());
            dead.set(backlog.dead());
            lag.set(backlog.lag().toMillis());
            return this;
        }
    }
}
