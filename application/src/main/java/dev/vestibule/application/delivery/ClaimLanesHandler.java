package dev.vestibule.application.delivery;

import dev.vestibule.application.port.in.delivery.ClaimLanes;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.signal.Lease;
import java.time.Duration;

final class ClaimLanesHandler implements ClaimLanes {
    private final UnitOfWork unitOfWork;
    private final Duration lease;

    ClaimLanesHandler(UnitOfWork unitOfWork, Duration lease) {
        this.unitOfWork = unitOfWork;
        this.lease = lease;
    }

    @Override
    public Result handle(Command command) {
        var until = new Lease(lease, command.relay());
        return new Result.Claimed(
                unitOfWork.execute(stores -> stores.outboxLanes().claim(command.receiver(), command.max(), until)));
    }
}
