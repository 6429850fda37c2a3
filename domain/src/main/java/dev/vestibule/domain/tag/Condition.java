package dev.vestibule.domain.tag;

import java.util.Set;

/// What somebody who changes a thing knows of its state.
public sealed interface Condition {
    /// Whatever it is: they have looked, or do not care.
    record Any() implements Condition {}

    /// One of these.
    record OneOf(Set<StateTag> tags) implements Condition {
        public OneOf {
            tags = Set.copyOf(tags);
        }
    }

    default boolean holdsFor(StateTag current) {
        return switch (this) {
            case Any() -> true;
            case OneOf(var tags) -> tags.contains(current);
        };
    }
}
