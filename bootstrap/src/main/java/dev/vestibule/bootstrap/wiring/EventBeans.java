package dev.vestibule.bootstrap.wiring;

import dev.vestibule.application.event.EventUseCases;
import dev.vestibule.application.port.in.event.KeepEventDays;
import dev.vestibule.application.port.in.event.ListEvents;
import dev.vestibule.application.port.out.world.UnitOfWork;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Gives the use cases about events what they need, and hands them out.
@Factory
final class EventBeans {
    @Singleton
    EventUseCases eventUseCases(UnitOfWork unitOfWork, InstantSource clock) {
        return EventUseCases.over(unitOfWork, clock);
    }

    @Singleton
    ListEvents listEvents(EventUseCases door) {
        return door.listEvents();
    }

    @Singleton
    KeepEventDays keepEventDays(EventUseCases door) {
        return door.keepEventDays();
    }
}
