package dev.vestibule.adapters.web.admin;

import dev.vestibule.domain.event.EventType;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/// What events look like, for whoever reads them.
@Controller("/api/v1/events/schemas")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class EventSchemasController {
    static final String JSON_SCHEMA = "application/schema+json";

    private final JsonMapper mapper;

    EventSchemasController(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /// A type of event, as answered.
    @Serdeable
    record EventTypeJson(String type, int version, String title) {
        static EventTypeJson of(EventType type) {
            return new EventTypeJson(type.wire(), type.version(), EventSchemas.title(type));
        }
    }

    @Get
    List<EventTypeJson> list() {
        return Stream.of(EventType.values()).map(EventTypeJson::of).toList();
    }

    @Get("/{type}")
    @Produces(JSON_SCHEMA)
    HttpResponse<String> show(@PathVariable EventType type) throws IOException {
        return HttpResponse.ok(mapper.writeValueAsString(EventSchemas.of(type)));
    }
}
