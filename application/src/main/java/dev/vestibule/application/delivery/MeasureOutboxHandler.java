package dev.vestibule.application.delivery;

import dev.vestibule.application.port.in.delivery.MeasureOutbox;
import dev.vestibule.application.port.out.world.UnitOfWork;

final class MeasureOutboxHandler implements MeasureOutbox {
    private final UnitOfWork unitOfWork;

    MeasureOutboxHandler(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Result handle(Query query) {
        return new Result.Measured(unitOfWork.read(stores -> stores.outbox().measure(MOST)));
    }
}
