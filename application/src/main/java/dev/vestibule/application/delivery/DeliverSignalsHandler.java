package dev.vestibule.application.delivery;

import dev.vestibule.application.port.in.delivery.DeliverSignals;
import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.application.port.out.store.Outbox.Taken;
import dev.vestibule.application.port.out.store.Outbox.Unreadable;
import dev.vestibule.application.port.out.world.Observer;
import dev.vestibule.application.port.out.world.Observer.Observation.SignalSetAside;
import dev.vestibule.application.port.out.world.SignalReceivers;
import dev.vestibule.application.port.out.world.SignalReceivers.Outcome;
import dev.vestibule.application.port.out.world.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

final class DeliverSignalsHandler implements DeliverSignals {
    /// How long rows stay hidden from other relays. What a relay has not begun by then, it leaves to them.
    static final Duration LEASE = Duration.ofMinutes(5);

    private final UnitOfWork unitOfWork;
    private final SignalReceivers receivers;
    private final Observer observer;
    private final InstantSource clock;

    DeliverSignalsHandler(UnitOfWork unitOfWork, SignalReceivers receivers, Observer observer, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.receivers = receivers;
        this.observer = observer;
        this.clock = clock;
    }

    @Override
    public Result handle(Command command) {
        Instant now = clock.instant();
        Instant leaseEnd = now.plus(LEASE);
        int tried = 0;
        for (Taken delivery : take(now, leaseEnd, command.max())) {
            if (!clock.instant().isBefore(leaseEnd)) {
                break;
            }
            deliver(delivery);
            tried++;
        }
        return new Result.Tried(tried);
    }

    private List<Taken> take(Instant now, Instant leaseEnd, int max) {
        return unitOfWork.execute(stores -> stores.outbox().take(now, leaseEnd, max));
    }

    /// A row that was taken too often without any outcome kills its relays: it is not offered again.
    private void deliver(Taken delivery) {
        if (delivery.attempts() > RetryPlan.MAX_ATTEMPTS) {
            setAside(delivery, "taken " + RetryPlan.MAX_ATTEMPTS + " times without an outcome");
            return;
        }
        switch (outcome(delivery)) {
            case Outcome.Accepted() -> accept(delivery);
            case Outcome.Failed(var reason) -> fail(delivery, reason);
        }
    }

    private Outcome outcome(Taken taken) {
        return switch (taken) {
            case Delivery delivery -> receivers.deliver(delivery);
            case Unreadable _ -> new Outcome.Failed("this release cannot read it");
        };
    }

    private void accept(Taken delivery) {
        Instant now = clock.instant();
        unitOfWork.execute(stores -> {
            stores.outbox().delivered(delivery, now);
            return delivery;
        });
    }

    private void fail(Taken delivery, String reason) {
        switch (RetryPlan.after(delivery.attempts(), clock.instant())) {
            case RetryPlan.Again(var dueAt) -> postpone(delivery, dueAt, reason);
            case RetryPlan.GiveUp() -> setAside(delivery, reason);
        }
    }

    private void postpone(Taken delivery, Instant dueAt, String reason) {
        unitOfWork.execute(stores -> {
            stores.outbox().postpone(delivery, dueAt, reason);
            return delivery;
        });
    }

    private void setAside(Taken delivery, String reason) {
        Instant now = clock.instant();
        unitOfWork.execute(stores -> {
            stores.outbox().setAside(delivery, now, reason);
            return delivery;
        });
        observer.saw(new SignalSetAside(delivery.receiver(), reason));
    }
}
