package dev.vestibule.application.delivery;

import dev.vestibule.application.port.in.delivery.RouteSignals;
import dev.vestibule.application.port.out.world.UnitOfWork;

final class RouteSignalsHandler implements RouteSignals {
    private final UnitOfWork unitOfWork;

    RouteSignalsHandler(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Result handle(Command command) {
        return new Result.Routed(
                unitOfWork.execute(stores -> stores.outboxLanes().route(command.max())));
    }
}
