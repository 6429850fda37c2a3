package dev.vestibule.application.event;

import dev.vestibule.application.delivery.LaneReceiver;
import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.webhook.FanOut;
import dev.vestibule.domain.event.Event;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.signal.Signal.Fact;
import java.util.List;

/// Takes the facts of a lane, which are one organization's, to its stream, and what is new there on to its endpoints.
public final class EventLane implements LaneReceiver {
    private final EventRecorder recorder;
    private final FanOut fanOut;

    public EventLane(EventRecorder recorder, FanOut fanOut) {
        this.recorder = recorder;
        this.fanOut = fanOut;
    }

    @Override
    public void receive(Stores stores, List<Delivery> batch) {
        List<Happening> happenings = batch.stream().map(EventLane::happening).toList();
        OrganizationId organization = happenings.getFirst().fact().organization();
        List<Event> fresh = recorder.record(stores, organization, happenings);
        fanOut.send(stores, organization, fresh);
    }

    private static Happening happening(Delivery delivery) {
        if (delivery.signal() instanceof Fact fact) {
            return new Happening(delivery.id(), fact, delivery.at());
        }
        throw new IllegalArgumentException("only facts come this way");
    }
}
