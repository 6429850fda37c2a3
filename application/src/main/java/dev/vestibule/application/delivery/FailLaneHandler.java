package dev.vestibule.application.delivery;

import dev.vestibule.application.delivery.LaneWork.Trouble;
import dev.vestibule.application.port.in.delivery.FailLane;
import dev.vestibule.application.port.out.store.Outbox.Taken;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.signal.LaneLease;
import java.util.List;
import java.util.Optional;

final class FailLaneHandler implements FailLane {
    private final UnitOfWork unitOfWork;
    private final DeliveryReport report;

    FailLaneHandler(UnitOfWork unitOfWork, DeliveryReport report) {
        this.unitOfWork = unitOfWork;
        this.report = report;
    }

    @Override
    public Result handle(Command command) {
        Optional<LaneWork> work = unitOfWork.execute(
                stores -> stores.outboxLanes().hold(command.lane()).map(held -> fail(stores, held, command.reason())));
        work.ifPresent(it -> report.tell(command.lane().lane().receiver(), it));
        return work.<Result>map(_ -> new Result.GivenBack()).orElseGet(Result.Lost::new);
    }

    private static LaneWork fail(Stores stores, LaneLease held, String reason) {
        Optional<Trouble> trouble = stores.outboxLanes().heads(held, 1).stream()
                .findFirst()
                .map(Taken::attempts)
                .map(attempts -> Trouble.after(attempts, RetryPlan.MAX_ATTEMPTS, reason));
        return LaneSteps.settle(stores, held, List.of(), trouble);
    }
}
