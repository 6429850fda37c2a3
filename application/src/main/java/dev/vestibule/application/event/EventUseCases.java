package dev.vestibule.application.event;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.port.in.event.KeepEventDays;
import dev.vestibule.application.port.in.event.ListEvents;
import dev.vestibule.application.port.out.world.UnitOfWork;
import java.time.InstantSource;

/// The door to the event streams.
public record EventUseCases(ListEvents listEvents, KeepEventDays keepEventDays) {
    public static EventUseCases over(UnitOfWork unitOfWork, InstantSource clock) {
        return new EventUseCases(
                new ListEventsHandler(unitOfWork, new Authority()), new KeepEventDaysHandler(unitOfWork, clock));
    }
}
