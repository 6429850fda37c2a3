package dev.vestibule.application.delivery;

import dev.vestibule.application.delivery.LaneWork.Trouble;
import dev.vestibule.application.port.in.delivery.DeliverSignals;
import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.application.port.out.store.Outbox.Expired;
import dev.vestibule.application.port.out.store.Outbox.Taken;
import dev.vestibule.application.port.out.store.Outbox.Unreadable;
import dev.vestibule.application.port.out.world.SignalReceivers;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.signal.Lease;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

final class DeliverSignalsHandler implements DeliverSignals {
    private final UnitOfWork unitOfWork;
    private final SignalReceivers receivers;
    private final DeliveryReport report;
    private final InstantSource clock;
    private final Duration lease;

    /// Rows stay hidden from other relays for as long as `lease`. What a relay has not begun by half of it, it leaves
    /// to them.
    DeliverSignalsHandler(
            UnitOfWork unitOfWork,
            SignalReceivers receivers,
            DeliveryReport report,
            InstantSource clock,
            Duration lease) {
        this.unitOfWork = unitOfWork;
        this.receivers = receivers;
        this.report = report;
        this.clock = clock;
        this.lease = lease;
    }

    @Override
    public Result handle(Command command) {
        Instant end = clock.instant().plus(lease.dividedBy(2));
        int tried = 0;
        for (Taken taken : take(command)) {
            if (!clock.instant().isBefore(end)) {
                break;
            }
            settle(taken, trouble(taken));
            tried++;
        }
        return new Result.Tried(tried);
    }

    private List<Taken> take(Command command) {
        var until = new Lease(lease, command.relay());
        return unitOfWork.execute(stores -> stores.outbox().take(command.max(), until));
    }

    /// A row that was taken too often without any outcome kills its relays: it is not offered again.
    private Optional<Trouble> trouble(Taken taken) {
        if (taken.attempts() > RetryPlan.MAX_ATTEMPTS) {
            return Optional.of(new Trouble(
                    "taken " + RetryPlan.MAX_ATTEMPTS + " times without an outcome", new RetryPlan.GiveUp()));
        }
        return switch (taken) {
            case Delivery delivery -> SendLaneHandler.trouble(delivery, receivers.deliver(delivery));
            case Unreadable it ->
                Optional.of(Trouble.after(it.attempts(), RetryPlan.MAX_ATTEMPTS, "this release cannot read it"));
            case Expired _ -> Optional.of(new Trouble("it expired", new RetryPlan.GiveUp()));
        };
    }

    private void settle(Taken taken, Optional<Trouble> trouble) {
        LaneWork work = unitOfWork.execute(stores -> {
            trouble.ifPresentOrElse(
                    it -> {
                        switch (it.plan()) {
                            case RetryPlan.Again(var delay) -> stores.outbox().postpone(taken, delay, it.reason());
                            case RetryPlan.GiveUp() -> stores.outbox().setAside(taken, it.reason());
                        }
                    },
                    () -> stores.outbox().delivered(taken));
            return new LaneWork(trouble.isPresent() ? 0 : 1, trouble);
        });
        report.tell(taken.receiver(), work);
    }
}
