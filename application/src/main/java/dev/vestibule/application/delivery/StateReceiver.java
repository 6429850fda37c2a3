package dev.vestibule.application.delivery;

import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.signal.Signal;
import java.util.List;

/// Sets right what others have to hear of, too, after a change. Each state has a version, so neither the order in which
/// states come nor how often they come matters.
public final class StateReceiver implements LaneReceiver {
    /// Needs nothing of its own.
    public StateReceiver() {}

    @Override
    public void receive(Stores stores, List<Delivery> batch) {
        batch.forEach(delivery -> setRight(stores, delivery.signal()));
    }

    private static void setRight(Stores stores, Signal signal) {
        switch (signal) {
            case Signal.MarkInvalidSso(var organization, var user, var version) ->
                stores.memberFlags().markSsoInvalid(organization, user, version);
            case Signal.ResetIdpFlags(var organization, var version) ->
                stores.memberFlags().resetProvisioning(organization, version);
            case Signal.Fact _, Signal.WebhookCall _, Signal.Notice _ ->
                throw new IllegalArgumentException("this is no state");
        }
    }
}
