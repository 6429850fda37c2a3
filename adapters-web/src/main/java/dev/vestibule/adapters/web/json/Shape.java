package dev.vestibule.adapters.web.json;

import io.micronaut.json.tree.JsonNode;
import java.util.Optional;
import java.util.function.Function;

/// What a field may hold, and the words for what it should be.
public record Shape<T>(String expected, Function<JsonNode, Optional<T>> parse) {
    Optional<T> of(JsonNode node) {
        return parse.apply(node);
    }
}
