package dev.vestibule.adapters.web.admin;

import dev.vestibule.domain.event.EventPage;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// The next events of a stream, as answered. There is always a cursor to go on with, also at the end.
@Serdeable
record EventPageJson(List<EventJson> events, String nextCursor, boolean more, boolean gap) {
    static EventPageJson of(EventPage page) {
        return new EventPageJson(
                page.events().stream().map(EventJson::of).toList(),
                EventQuestion.wire(page.next()),
                page.more(),
                page.gap());
    }
}
