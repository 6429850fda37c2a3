package dev.vestibule.adapters.web.testing;

import dev.vestibule.application.port.in.event.ListEvents;
import dev.vestibule.application.port.in.trace.ShowProviderHealth;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// The in-ports of events and of what is counted by them, played by scripts as in `StubPorts`.
@Factory
public class StubEventPorts {
    public final Script<ListEvents.Query, ListEvents.Result> listEvents = new Script<>("ListEvents");
    public final Script<ShowProviderHealth.Query, ShowProviderHealth.Result> showProviderHealth =
            new Script<>("ShowProviderHealth");

    @Singleton
    ListEvents listEventsPort() {
        return listEvents::play;
    }

    @Singleton
    ShowProviderHealth showProviderHealthPort() {
        return showProviderHealth::play;
    }

    void reset() {
        listEvents.reset();
        showProviderHealth.reset();
    }
}
