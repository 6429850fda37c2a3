package dev.vestibule.adapters.web.json;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a reader asks of an object, as a JSON schema (2020-12).
final class Sketch {
    private final Map<String, Map<String, Object>> properties = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final Set<String> nullable = new LinkedHashSet<>();

    void property(String name, Map<String, Object> schema) {
        properties.put(name, schema);
    }

    void require(String name) {
        required.add(name);
    }

    /// An object with something that is required is required itself.
    void within(String name, Sketch inner) {
        property(name, inner.schema());
        if (inner.isRequired()) {
            require(name);
        }
    }

    void allowNull(String name) {
        nullable.add(name);
    }

    private boolean isRequired() {
        return !required.isEmpty();
    }

    /// Every field is either understood or a fault, so there are no others.
    Map<String, Object> schema() {
        var described = new LinkedHashMap<String, Object>();
        properties.forEach((name, schema) -> described.put(name, nullable.contains(name) ? orNull(schema) : schema));
        var object = new LinkedHashMap<String, Object>();
        object.put("type", "object");
        object.put("properties", described);
        if (isRequired()) {
            object.put("required", List.copyOf(required));
        }
        object.put("additionalProperties", false);
        return object;
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
    }
}
