package dev.vestibule.adapters.web.json;

import io.micronaut.json.tree.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What a field may hold: the words for what it should be, how it is read, and the JSON schema that says the same to
/// programs.
public record Shape<T>(String expected, Function<JsonNode, Optional<T>> parse, Map<String, Object> schema) {
    public Shape {
        schema = Map.copyOf(schema);
    }

    Optional<T> of(JsonNode node) {
        return parse.apply(node);
    }
}
