package dev.vestibule.application.delivery;

import dev.vestibule.application.port.in.delivery.FreeAbandoned;
import dev.vestibule.application.port.out.world.UnitOfWork;

final class FreeAbandonedHandler implements FreeAbandoned {
    private final UnitOfWork unitOfWork;

    FreeAbandonedHandler(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Result handle(Command command) {
        return new Result.Freed(unitOfWork.execute(
                stores -> stores.outboxLanes().freeAbandoned() + stores.outbox().freeAbandoned()));
    }
}
