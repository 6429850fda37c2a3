package dev.vestibule.application.delivery;

import dev.vestibule.application.delivery.LaneSteps.Ready;
import dev.vestibule.application.delivery.LaneWork.Trouble;
import dev.vestibule.application.port.in.delivery.SendLane;
import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.application.port.out.world.SignalReceivers;
import dev.vestibule.application.port.out.world.SignalReceivers.Outcome;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.signal.LaneLease;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;

/// No transaction is open while somebody beyond the network is called.
final class SendLaneHandler implements SendLane {
    private final UnitOfWork unitOfWork;
    private final SignalReceivers receivers;
    private final DeliveryReport report;
    private final InstantSource clock;
    private final Duration longest;

    /// After `longest` nothing more is begun.
    SendLaneHandler(
            UnitOfWork unitOfWork,
            SignalReceivers receivers,
            DeliveryReport report,
            InstantSource clock,
            Duration longest) {
        this.unitOfWork = unitOfWork;
        this.receivers = receivers;
        this.report = report;
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    public Result handle(Command command) {
        Optional<Ready> ready = unitOfWork.execute(stores ->
                stores.outboxLanes().hold(command.lane()).map(held -> LaneSteps.ready(stores, held, command.max())));
        return ready.map(this::send)
                .flatMap(sent -> settled(command.lane(), sent))
                .<Result>map(work -> new Result.Sent(work.delivered()))
                .orElseGet(Result.Lost::new);
    }

    private Ready send(Ready ready) {
        var sent = new ArrayList<Delivery>();
        Instant end = clock.instant().plus(longest);
        for (Delivery delivery : ready.deliveries()) {
            if (!clock.instant().isBefore(end)) {
                return new Ready(sent, Optional.empty());
            }
            Optional<Trouble> trouble = trouble(delivery, receivers.deliver(delivery));
            if (trouble.isPresent()) {
                return new Ready(sent, trouble);
            }
            sent.add(delivery);
        }
        return new Ready(sent, ready.trouble());
    }

    static Optional<Trouble> trouble(Delivery delivery, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted() -> Optional.empty();
            case Outcome.Failed(var reason, var wait) ->
                Optional.of(Trouble.after(delivery.attempts(), RetryPlan.MAX_ATTEMPTS, reason)
                        .notBefore(wait.orElse(Duration.ZERO)));
            case Outcome.Refused(var reason) ->
                Optional.of(Trouble.after(delivery.attempts(), RetryPlan.MAX_REFUSALS, reason));
        };
    }

    private Optional<LaneWork> settled(LaneLease lane, Ready sent) {
        Optional<LaneWork> work = unitOfWork.execute(stores -> stores.outboxLanes()
                .hold(lane)
                .map(held -> LaneSteps.settle(stores, held, sent.deliveries(), sent.trouble())));
        work.ifPresent(it -> report.tell(lane.lane().receiver(), it));
        return work;
    }
}
