package dev.vestibule.application.port.in.event;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.event.EventCursor;
import dev.vestibule.domain.event.EventPage;
import dev.vestibule.domain.event.EventType;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import java.util.Optional;

/// What happened in an organization since the cursor, oldest first.
public interface ListEvents {
    Result handle(Query query);

    record Query(Caller caller, OrganizationRef organization, Optional<EventType> type, EventCursor after, int limit) {}

    sealed interface Result {
        record Listed(EventPage page) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
