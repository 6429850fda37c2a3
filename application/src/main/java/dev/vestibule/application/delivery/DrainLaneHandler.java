package dev.vestibule.application.delivery;

import dev.vestibule.application.delivery.LaneSteps.Ready;
import dev.vestibule.application.port.in.delivery.DrainLane;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.signal.LaneLease;
import java.util.Optional;

final class DrainLaneHandler implements DrainLane {
    private final UnitOfWork unitOfWork;
    private final LaneReceivers receivers;
    private final DeliveryReport report;

    DrainLaneHandler(UnitOfWork unitOfWork, LaneReceivers receivers, DeliveryReport report) {
        this.unitOfWork = unitOfWork;
        this.receivers = receivers;
        this.report = report;
    }

    @Override
    public Result handle(Command command) {
        Optional<LaneWork> work = unitOfWork.execute(
                stores -> stores.outboxLanes().hold(command.lane()).map(held -> drain(stores, held, command.max())));
        work.ifPresent(it -> report.tell(command.lane().lane().receiver(), it));
        return work.<Result>map(it -> new Result.Drained(it.delivered())).orElseGet(Result.Lost::new);
    }

    private LaneWork drain(Stores stores, LaneLease held, int max) {
        Ready ready = LaneSteps.ready(stores, held, max);
        if (!ready.deliveries().isEmpty()) {
            receivers.of(held.lane().receiver()).receive(stores, ready.deliveries());
        }
        return LaneSteps.settle(stores, held, ready.deliveries(), ready.trouble());
    }
}
