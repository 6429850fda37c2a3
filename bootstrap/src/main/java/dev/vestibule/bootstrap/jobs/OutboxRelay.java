package dev.vestibule.bootstrap.jobs;

import dev.vestibule.adapters.persistence.outbox.Bell;
import dev.vestibule.adapters.persistence.outbox.RelayLine;
import dev.vestibule.application.delivery.DeliveryUseCases;
import dev.vestibule.application.port.in.delivery.DeliverSignals;
import dev.vestibule.application.port.in.delivery.FreeAbandoned;
import dev.vestibule.application.port.in.delivery.RouteSignals;
import dev.vestibule.domain.signal.Receiver;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Empties the outbox, on every node at once. Wakes when something is committed here, when another node calls, and
/// every
/// second anyhow.
@Singleton
class OutboxRelay {
    private static final int ROUTED_AT_ONCE = 500;
    private static final int LETTERS_AT_ONCE = 10;
    private static final int POSTMEN = 2;

    /// How soon what a dead relay held is taken back.
    private static final Duration WATCH = Duration.ofSeconds(2);

    private static final Duration MEASURED_EVERY = Duration.ofSeconds(10);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(7);

    private final DeliveryUseCases door;
    private final RelayLine line;
    private final Bell appended;
    private final OutboxMeters meters;
    private final Bell end = new Bell();
    private final Bell measured = new Bell();
    private final RelayState state = new RelayState();
    private final List<LaneCrew> crews;
    private final List<Bell> letters;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    OutboxRelay(DeliveryUseCases door, RelayLine line, Bell appended, MeterRegistry registry) {
        this.door = door;
        this.line = line;
        this.appended = appended;
        this.meters = new OutboxMeters(door.measureOutbox(), registry);
        this.crews = List.of(crew(Receiver.EVENTS, 4), crew(Receiver.STATE, 1), crew(Receiver.WEBHOOK, 128));
        this.letters = IntStream.range(0, POSTMEN).mapToObj(_ -> new Bell()).toList();
    }

    private LaneCrew crew(Receiver receiver, int size) {
        return new LaneCrew(receiver, size, door.claimLanes(), line, new LaneHand(door, state));
    }

    @EventListener
    void begin(ServerStartupEvent started) {
        begin();
    }

    void begin() {
        Stream.of(
                        Stream.of(
                                new RelayLoop("line", state, () -> line.attend(this::wake)),
                                new RelayLoop("router", state, this::route),
                                new RelayLoop("meters", state, this::measure),
                                new RelayLoop("watch", state, this::watch)),
                        crews.stream().map(crew -> new RelayLoop("crew", state, crew::step)),
                        letters.stream().map(bell -> new RelayLoop("letters", state, () -> deliver(bell))))
                .flatMap(loops -> loops)
                .map(RelayLoop::start)
                .forEach(threads::add);
    }

    private void wake() {
        crews.forEach(LaneCrew::ring);
        letters.forEach(Bell::ring);
    }

    private void route() throws InterruptedException {
        boolean rang = appended.rangWithin(LaneCrew.POLL);
        int routed = 0;
        int batch;
        do {
            batch = routed(door.routeSignals().handle(new RouteSignals.Command(ROUTED_AT_ONCE)));
            routed += batch;
        } while (batch == ROUTED_AT_ONCE);
        if (rang || routed > 0) {
            wake();
            line.call();
        }
    }

    private static int routed(RouteSignals.Result result) {
        return switch (result) {
            case RouteSignals.Result.Routed(var signals) -> signals;
        };
    }

    private void deliver(Bell bell) throws InterruptedException {
        var some = new DeliverSignals.Command(LETTERS_AT_ONCE, line.name());
        if (tried(door.deliverSignals().handle(some)) < LETTERS_AT_ONCE) {
            bell.rangWithin(LaneCrew.POLL);
        }
    }

    private static int tried(DeliverSignals.Result result) {
        return switch (result) {
            case DeliverSignals.Result.Tried(var deliveries) -> deliveries;
        };
    }

    private void watch() throws InterruptedException {
        switch (door.freeAbandoned().handle(new FreeAbandoned.Command())) {
            case FreeAbandoned.Result.Freed(var held) when held > 0 -> wake();
            case FreeAbandoned.Result.Freed _ -> end.rangWithin(WATCH);
        }
    }

    private void measure() throws InterruptedException {
        meters.measure();
        measured.rangWithin(MEASURED_EVERY);
    }

    /// What is begun is finished; nothing more is begun. Once the line is down, other nodes take over what is left.
    @PreDestroy
    void stop() throws InterruptedException {
        state.stop();
        List.of(appended, end, measured).forEach(Bell::ring);
        wake();
        for (LaneCrew crew : crews) {
            crew.awaitIdle(LONGEST_STOP.dividedBy(crews.size()));
        }
        for (Thread thread : threads) {
            thread.join(Duration.ofMillis(500));
        }
        line.close();
    }
}
