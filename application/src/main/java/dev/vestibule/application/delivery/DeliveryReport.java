package dev.vestibule.application.delivery;

import dev.vestibule.application.port.out.world.Observer;
import dev.vestibule.application.port.out.world.Observer.Observation;
import dev.vestibule.domain.signal.Receiver;

/// Tells what came of deliveries.
final class DeliveryReport {
    private final Observer observer;

    DeliveryReport(Observer observer) {
        this.observer = observer;
    }

    void tell(Receiver receiver, LaneWork work) {
        if (work.delivered() > 0) {
            observer.saw(new Observation.SignalsDelivered(receiver, work.delivered()));
        }
        work.trouble().map(trouble -> trouble(receiver, trouble)).ifPresent(observer::saw);
    }

    private static Observation trouble(Receiver receiver, LaneWork.Trouble trouble) {
        return switch (trouble.plan()) {
            case RetryPlan.Again _ -> new Observation.SignalFailed(receiver, trouble.reason());
            case RetryPlan.GiveUp() -> new Observation.SignalSetAside(receiver, trouble.reason());
        };
    }
}
