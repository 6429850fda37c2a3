package dev.vestibule.adapters.web.admin;

import dev.vestibule.domain.event.EventField;
import dev.vestibule.domain.event.EventType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSON Schema (2020-12) of each type of event. What is not named may come later, and is to be passed over.
final class EventSchemas {
    private static final Map<String, Object> ID = value("string", "format", "uuid");
    private static final Map<String, Object> TIME = value("string", "format", "date-time");
    private static final Map<String, Object> COUNT = value("integer", "minimum", 0);

    private EventSchemas() {}

    /// In this order always, so that two schemas that say the same read the same.
    private static Map<String, Object> value(String type, String restriction, Object to) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", type);
        schema.put(restriction, to);
        return schema;
    }

    static Map<String, Object> of(EventType type) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("id", ID);
        properties.put("type", Map.of("const", type.wire()));
        properties.put("version", Map.of("const", type.version()));
        properties.put("organization", ID);
        properties.put("at", TIME);
        properties.put("data", data(type));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:vestibule:event:" + type.wire() + ":" + type.version());
        schema.put("title", title(type));
        schema.putAll(object(properties));
        return schema;
    }

    private static Map<String, Object> data(EventType type) {
        var properties = new LinkedHashMap<String, Object>();
        type.fields().forEach(field -> properties.put(field.wire(), schema(field)));
        return object(properties);
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        var object = new LinkedHashMap<String, Object>();
        object.put("type", "object");
        object.put("properties", properties);
        object.put("required", List.copyOf(properties.keySet()));
        return object;
    }

    private static Map<String, Object> schema(EventField field) {
        return switch (field.form()) {
            case ID -> ID;
            case COUNT -> COUNT;
        };
    }

    /// What such an event says.
    static String title(EventType type) {
        return switch (type) {
            case SSO_ENABLED -> "Members can sign in through the provider from now on";
            case SSO_DISABLED -> "Nobody can sign in through the provider any more";
            case USER_SIGNED_UP -> "An account was made for somebody who came in through the provider";
            case MEMBER_JOINED -> "Somebody became a member of the organization";
            case MEMBER_REMOVED -> "Somebody is no longer a member of the organization";
            case IDENTITY_LINKED -> "A person's account can be entered through the provider from now on";
            case IDENTITY_UNLINKED -> "A person's account can no longer be entered through the provider";
            case IDENTITY_CHECK_HELD -> "The provider rejected so many links at once that an admin has to decide";
            case SIGN_IN_COMPLETED -> "Somebody signed in through the provider";
        };
    }
}
