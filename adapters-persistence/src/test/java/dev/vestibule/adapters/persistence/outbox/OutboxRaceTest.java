package dev.vestibule.adapters.persistence.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.application.delivery.DeliveryUseCases;
import dev.vestibule.application.delivery.LaneReceivers;
import dev.vestibule.application.port.in.delivery.ClaimLanes;
import dev.vestibule.application.port.in.delivery.DrainLane;
import dev.vestibule.application.port.in.delivery.RouteSignals;
import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.application.port.out.world.SignalReceivers.Outcome;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.signal.LaneLease;
import dev.vestibule.domain.signal.Receiver;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Many append while several relays on one database route, claim, drain and give back: nothing is stranded, received
/// twice, or out of order.
class OutboxRaceTest {
    private static final int ORGANIZATIONS = 5;
    private static final int SIGNALS = 60;
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    private final Map<OrganizationId, ConcurrentLinkedQueue<SignalId>> received = new ConcurrentHashMap<>();
    private final AtomicInteger appending = new AtomicInteger(ORGANIZATIONS);

    @Test
    void nothing_is_stranded_received_twice_or_out_of_order() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int relay = 0; relay < 4; relay++) {
                threads.execute(this::relay);
            }
            for (int organization = 0; organization < ORGANIZATIONS; organization++) {
                int number = organization;
                threads.execute(() -> append(number));
            }
        }

        assertEquals(expected(), received());
        assertEquals(Optional.of("0"), count("outbox where delivered_at is null"));
        assertEquals(Optional.of("0"), count("outbox_lanes"));
        assertEquals(Optional.of("0"), count("outbox_arrivals"));
    }

    private static Optional<String> count(String rows) {
        return POSTGRES.persistence().database().text("select count(*) from " + rows);
    }

    private static Map<OrganizationId, List<SignalId>> expected() {
        var all = new ConcurrentHashMap<OrganizationId, List<SignalId>>();
        for (int organization = 0; organization < ORGANIZATIONS; organization++) {
            int number = organization;
            all.put(
                    id(number),
                    IntStream.range(0, SIGNALS)
                            .mapToObj(signal -> signal(number, signal))
                            .toList());
        }
        return all;
    }

    private Map<OrganizationId, List<SignalId>> received() {
        var all = new ConcurrentHashMap<OrganizationId, List<SignalId>>();
        received.forEach((organization, signals) -> all.put(organization, List.copyOf(signals)));
        return all;
    }

    /// One after the other, as an organization's own lock has it.
    private void append(int organization) {
        for (int signal = 0; signal < SIGNALS; signal++) {
            SignalId id = signal(organization, signal);
            unitOfWork().execute(stores -> {
                stores.outbox().append(id, new Signal.SsoEnabled(id(organization), Cast.OKTA.id()), NOW);
                return id;
            });
        }
        appending.decrementAndGet();
    }

    /// Until everything was appended and, after that, nothing was left to do.
    private void relay() {
        DeliveryUseCases door = door();
        boolean more = true;
        while (more) {
            boolean allAppended = appending.get() == 0;
            more = work(door) || !allAppended;
        }
    }

    private static boolean work(DeliveryUseCases door) {
        var routed = door.routeSignals().handle(new RouteSignals.Command(3));
        List<LaneLease> lanes =
                switch (door.claimLanes().handle(new ClaimLanes.Command(Receiver.EVENTS, 2, Optional.empty()))) {
                    case ClaimLanes.Result.Claimed(var claimed) -> claimed;
                };
        lanes.forEach(lane -> door.drainLane().handle(new DrainLane.Command(lane, 2)));
        return !lanes.isEmpty() || !routed.equals(new RouteSignals.Result.Routed(0));
    }

    private DeliveryUseCases door() {
        return DeliveryUseCases.over(
                unitOfWork(),
                _ -> new Outcome.Accepted(),
                new LaneReceivers((_, batch) -> batch.forEach(this::receive), (_, _) -> {}),
                _ -> {},
                POSTGRES.persistence().clock(),
                DeliveryUseCases.LEASE);
    }

    private void receive(Delivery delivery) {
        var fact = (Signal.Fact) delivery.signal();
        received.computeIfAbsent(fact.organization(), _ -> new ConcurrentLinkedQueue<>())
                .add(delivery.id());
    }

    private static OrganizationId id(int organization) {
        return new OrganizationId(Cast.uuid(1_000 + organization));
    }

    private static SignalId signal(int organization, int signal) {
        return new SignalId(Cast.uuid(100_000L * (organization + 1) + signal));
    }

    private static UnitOfWork unitOfWork() {
        return POSTGRES.persistence().unitOfWork();
    }
}
