package dev.vestibule.domain.event;

import java.util.List;

/// The next events of a stream, oldest first. Whoever goes on at `next` misses none and reads none twice. `more` says
/// that there are some already. `gap` says that between the cursor of the question and these events there may have been
/// others, which are not kept any longer.
public record EventPage(List<Event> events, EventCursor next, boolean more, boolean gap) {
    public EventPage {
        events = List.copyOf(events);
    }
}
