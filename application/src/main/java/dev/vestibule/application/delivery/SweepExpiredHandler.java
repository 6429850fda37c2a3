package dev.vestibule.application.delivery;

import dev.vestibule.application.port.in.delivery.SweepExpired;
import dev.vestibule.application.port.out.world.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;

final class SweepExpiredHandler implements SweepExpired {
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    SweepExpiredHandler(UnitOfWork unitOfWork, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public Result handle(Command command) {
        Instant now = clock.instant();
        return new Result.Swept(unitOfWork.execute(
                stores -> stores.flows().sweep(now) + stores.sessions().sweep(now)));
    }
}
