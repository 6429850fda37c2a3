package dev.vestibule.application.delivery;

import dev.vestibule.application.port.in.delivery.ClaimLanes;
import dev.vestibule.application.port.in.delivery.DeliverSignals;
import dev.vestibule.application.port.in.delivery.DrainLane;
import dev.vestibule.application.port.in.delivery.FailLane;
import dev.vestibule.application.port.in.delivery.FreeAbandoned;
import dev.vestibule.application.port.in.delivery.MeasureOutbox;
import dev.vestibule.application.port.in.delivery.RouteSignals;
import dev.vestibule.application.port.in.delivery.SendLane;
import dev.vestibule.application.port.out.world.Observer;
import dev.vestibule.application.port.out.world.SignalReceivers;
import dev.vestibule.application.port.out.world.UnitOfWork;
import java.time.Duration;
import java.time.InstantSource;

/// The door to the relay, which empties the outbox.
public record DeliveryUseCases(
        RouteSignals routeSignals,
        ClaimLanes claimLanes,
        DrainLane drainLane,
        SendLane sendLane,
        FailLane failLane,
        DeliverSignals deliverSignals,
        FreeAbandoned freeAbandoned,
        MeasureOutbox measureOutbox) {
    /// How long a relay has for what it took; many times what it needs.
    public static final Duration LEASE = Duration.ofSeconds(60);

    public static DeliveryUseCases over(
            UnitOfWork unitOfWork,
            SignalReceivers remote,
            LaneReceivers local,
            Observer observer,
            InstantSource clock,
            Duration lease) {
        var report = new DeliveryReport(observer);
        return new DeliveryUseCases(
                new RouteSignalsHandler(unitOfWork),
                new ClaimLanesHandler(unitOfWork, lease),
                new DrainLaneHandler(unitOfWork, local, report),
                new SendLaneHandler(unitOfWork, remote, report, clock, lease.dividedBy(3)),
                new FailLaneHandler(unitOfWork, report),
                new DeliverSignalsHandler(unitOfWork, remote, report, clock, lease),
                new FreeAbandonedHandler(unitOfWork),
                new MeasureOutboxHandler(unitOfWork));
    }
}
