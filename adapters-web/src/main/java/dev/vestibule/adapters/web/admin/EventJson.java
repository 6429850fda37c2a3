package dev.vestibule.adapters.web.admin;

import dev.vestibule.domain.event.Event;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/// One event, as answered: what its schema says.
@Serdeable
record EventJson(String id, String type, int version, String organization, String at, Map<String, Object> data) {
    static EventJson of(Event event) {
        return new EventJson(
                event.id().toString(),
                event.type().wire(),
                event.version(),
                event.organization().toString(),
                event.at().toString(),
                event.data().byName());
    }
}
