package dev.vestibule.domain.webhook;

import java.util.Set;
import java.util.regex.Pattern;

/// Which events an endpoint wants to hear.
public sealed interface EventChoice {
    int MOST_TYPES = 50;

    /// All of them, those of later releases too.
    record All() implements EventChoice {}

    /// Those of these types.
    record Only(Set<String> types) implements EventChoice {
        public Only {
            types = Set.copyOf(types);
            if (types.isEmpty() || types.size() > MOST_TYPES || !types.stream().allMatch(EventChoice::isType)) {
                throw new IllegalArgumentException("not a choice of events");
            }
        }
    }

    /// Such as `member_joined` (Standard Webhooks, "Event types").
    static boolean isType(String text) {
        return Form.TYPE.matcher(text).matches();
    }

    default boolean includes(String type) {
        return switch (this) {
            case All() -> true;
            case Only(var types) -> types.contains(type);
        };
    }

    /// How the name of a type is written.
    final class Form {
        private static final Pattern TYPE = Pattern.compile("[a-z0-9_]{1,60}(\\.[a-z0-9_]{1,60}){0,3}");

        private Form() {}
    }
}
