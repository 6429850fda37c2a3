package dev.vestibule.application.delivery;

import dev.vestibule.application.port.in.delivery.DeliverSignals;
import dev.vestibule.application.port.in.delivery.SweepExpired;
import dev.vestibule.application.port.out.world.Attempts;
import dev.vestibule.application.port.out.world.Observer;
import dev.vestibule.application.port.out.world.SignalReceivers;
import dev.vestibule.application.port.out.world.UnitOfWork;
import java.time.InstantSource;

/// The door to what runs by itself.
public record DeliveryUseCases(DeliverSignals deliverSignals, SweepExpired sweepExpired) {
    public static DeliveryUseCases over(
            UnitOfWork unitOfWork,
            SignalReceivers receivers,
            Attempts attempts,
            Observer observer,
            InstantSource clock) {
        return new DeliveryUseCases(
                new DeliverSignalsHandler(unitOfWork, receivers, observer, clock),
                new SweepExpiredHandler(unitOfWork, attempts, clock));
    }
}
