package dev.vestibule.adapters.web.openapi;

import dev.vestibule.adapters.web.json.Fields;
import dev.vestibule.adapters.web.json.Reading;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What the router does not know of a route: what it is for, what reads its body, and what it answers with. `name` is
/// the method and the path template.
public record Operation(
        String name, String summary, int status, Answer answer, Optional<Function<Fields, Reading<?>>> body) {
    /// Reads one thing.
    public static Operation one(String name, String summary, Class<?> type) {
        return new Operation(name, summary, 200, new Answer.One(type), Optional.empty());
    }

    /// Reads one thing whose state has a tag.
    public static Operation tagged(String name, String summary, Class<?> type) {
        return new Operation(name, summary, 200, new Answer.Tagged(type), Optional.empty());
    }

    /// Reads many things at once, or a page of them.
    public static Operation list(String name, String summary, Class<?> type) {
        return new Operation(name, summary, 200, new Answer.Many(type), Optional.empty());
    }

    /// Makes a thing, and says where it is.
    public static Operation made(String name, String summary, Class<?> type) {
        return new Operation(name, summary, 201, new Answer.One(type), Optional.empty());
    }

    /// Has something sent, and tells of it.
    public static Operation sent(String name, String summary, Class<?> type) {
        return new Operation(name, summary, 202, new Answer.One(type), Optional.empty());
    }

    /// Does something about which there is nothing to say.
    public static Operation done(String name, String summary) {
        return new Operation(name, summary, 204, new Answer.Nothing(), Optional.empty());
    }

    /// Answers with a text of one of the media types.
    public static Operation text(String name, String summary, String... mediaTypes) {
        return new Operation(name, summary, 200, new Answer.Text(List.of(mediaTypes)), Optional.empty());
    }

    public Operation reading(Function<Fields, Reading<?>> body) {
        return new Operation(name, summary, status, answer, Optional.of(body));
    }

    /// What comes back when all went well.
    public sealed interface Answer {
        record Nothing() implements Answer {}

        record One(Class<?> type) implements Answer {}

        record Tagged(Class<?> type) implements Answer {}

        record Many(Class<?> type) implements Answer {}

        record Text(List<String> mediaTypes) implements Answer {}
    }
}
