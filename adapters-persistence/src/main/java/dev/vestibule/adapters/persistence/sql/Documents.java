package dev.vestibule.adapters.persistence.sql;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Turns values into JSON for a column and back.
@Singleton
public final class Documents {
    private static final Argument<Map<String, String>> TEXTS = Argument.mapOf(String.class, String.class);
    private static final Argument<Map<String, Object>> VALUES = Argument.mapOf(String.class, Object.class);

    private final ObjectMapper mapper;

    Documents(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /// Runs one step of the JSON library, whose failures are bugs: everything it reads was written here.
    @FunctionalInterface
    private interface Step<T> {
        @Nullable
        T run() throws IOException;
    }

    public String write(Object value) {
        return run(() -> mapper.writeValueAsString(value));
    }

    public JsonNode tree(Object value) {
        return run(() -> mapper.writeValueToTree(value));
    }

    public <T> T read(String json, Class<T> type) {
        return run(() -> mapper.readValue(json, Argument.of(type)));
    }

    public <T> T read(JsonNode json, Class<T> type) {
        return run(() -> mapper.readValueFromTree(json, Argument.of(type)));
    }

    /// An object whose values are all text.
    public Map<String, String> readTexts(String json) {
        return run(() -> mapper.readValue(json, TEXTS));
    }

    /// An object whose values are texts and whole numbers.
    public Map<String, Object> readValues(String json) {
        return run(() -> mapper.readValue(json, VALUES));
    }

    private static <T> T run(Step<T> step) {
        try {
            return Objects.requireNonNull(step.run());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
