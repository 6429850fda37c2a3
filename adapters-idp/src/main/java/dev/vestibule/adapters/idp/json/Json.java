package dev.vestibule.adapters.idp.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A JSON value (RFC 8259 §3).
public sealed interface Json {
    record Text(String value) implements Json {}

    record Numeral(BigDecimal value) implements Json {}

    record Truth(boolean value) implements Json {}

    record Nothing() implements Json {}

    record Sequence(List<Json> items) implements Json {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /// An object. A member that is null counts as missing.
    record Document(Map<String, Json> members) implements Json {
        public Document {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        public Optional<Json> find(String name) {
            return Optional.ofNullable(members.get(name)).filter(value -> !(value instanceof Nothing));
        }

        /// The member, where it is a text.
        public Optional<String> text(String name) {
            return find(name).flatMap(Json::asText);
        }

        /// The member's texts, where it is a list of nothing else, or a single text.
        public Optional<List<String>> texts(String name) {
            return find(name).flatMap(Json::asTexts);
        }
    }

    /// The text, where the value is one.
    static Optional<String> asText(Json value) {
        return value instanceof Text(var text) ? Optional.of(text) : Optional.empty();
    }

    private static Optional<List<String>> asTexts(Json value) {
        return switch (value) {
            case Text(var text) -> Optional.of(List.of(text));
            case Sequence(var items) ->
                Optional.of(items.stream()
                                .flatMap(item -> asText(item).stream())
                                .toList())
                        .filter(texts -> texts.size() == items.size());
            case Numeral _, Truth _, Nothing _, Document _ -> Optional.empty();
        };
    }
}
