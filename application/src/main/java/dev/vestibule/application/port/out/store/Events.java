package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.event.Event;
import dev.vestibule.domain.event.EventCursor;
import dev.vestibule.domain.event.EventId;
import dev.vestibule.domain.event.EventPage;
import dev.vestibule.domain.event.EventType;
import dev.vestibule.domain.organization.OrganizationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The event stream of each organization. It is kept in days, by the UTC day of the event.
public interface Events {
    /// Adds events at the end of the organization's stream, in this order, and answers those that it did not hold
    /// before. One whose id the stream holds for the same day takes its place, and moves to the end. Until the unit
    /// ends nobody else appends to this stream: what a reader sees of it has no gap that is filled later. The
    /// stream of an organization that is gone takes nothing.
    List<Event> append(OrganizationId organization, List<Event> events);

    /// The one with this id; of several days, that of the latest.
    Optional<Event> find(OrganizationId organization, EventId id);

    /// What comes after the cursor, oldest first, and of one type only where one is named. A cursor that is not of this
    /// stream goes on at its end, with a gap. The page ends before an event that only another release can read.
    EventPage list(OrganizationId organization, Optional<EventType> type, EventCursor after, int limit);

    /// Makes room for the events of these days, both included. `append` does so by itself, at a price.
    void prepare(LocalDate first, LocalDate last);

    /// Drops all days before this one. Throws `RejectedExecutionException` where others are at it for too long.
    void forget(LocalDate before);
}
