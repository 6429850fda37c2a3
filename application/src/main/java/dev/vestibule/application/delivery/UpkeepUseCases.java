package dev.vestibule.application.delivery;

import dev.vestibule.application.port.in.delivery.SweepExpired;
import dev.vestibule.application.port.out.world.Attempts;
import dev.vestibule.application.port.out.world.UnitOfWork;
import java.time.InstantSource;

/// The door to forgetting what has expired.
public record UpkeepUseCases(SweepExpired sweepExpired) {
    public static UpkeepUseCases over(UnitOfWork unitOfWork, Attempts attempts, InstantSource clock) {
        return new UpkeepUseCases(new SweepExpiredHandler(unitOfWork, attempts, clock));
    }
}
