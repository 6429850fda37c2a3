package dev.vestibule.adapters.web.admin;

import static dev.vestibule.adapters.web.openapi.Operation.list;
import static dev.vestibule.adapters.web.openapi.Operation.one;
import static dev.vestibule.adapters.web.openapi.Operation.text;

import dev.vestibule.adapters.web.openapi.Operation;
import dev.vestibule.adapters.web.openapi.Operations;
import dev.vestibule.domain.event.EventType;
import dev.vestibule.domain.listing.PageRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the routes of events, and of what is counted by them, are for.
@Singleton
final class EventOperations implements Operations {
    @Override
    public List<Operation> operations() {
        return List.of(
                one(
                        "GET /organizations/{org}/events",
                        "Read what happened since the cursor, oldest first",
                        EventPageJson.class),
                list("GET /events/schemas", "List the types of events", EventTypeJson.class),
                text(
                        "GET /events/schemas/{type}",
                        "The JSON Schema of a type of event",
                        EventSchemasController.JSON_SCHEMA),
                one(
                        "GET /organizations/{org}/providers/{provider}/health",
                        "How sign-ins through a provider have gone",
                        ProviderHealthJson.class));
    }

    @Override
    public Map<String, Map<String, Object>> parameters() {
        return Map.of(
                EventQuestion.TYPE,
                Map.of(
                        "type",
                        "string",
                        "enum",
                        Stream.of(EventType.values()).map(EventType::wire).toList()),
                EventQuestion.LIMIT,
                Map.of("type", "integer", "minimum", 1, "maximum", PageRequest.MAX_LIMIT));
    }
}
