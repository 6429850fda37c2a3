package dev.vestibule.adapters.web.json;

import dev.vestibule.domain.text.LineRule;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The shapes that fields of the API have.
public final class Shapes {
    public static final Shape<Boolean> YES_OR_NO = new Shape<>(
            "true or false",
            node -> Optional.of(node).filter(JsonNode::isBoolean).map(JsonNode::getBooleanValue),
            Map.of("type", "boolean"));

    /// ISO 8601, longer than nothing, and nothing longer than ten years.
    public static final Shape<Duration> DURATION = new Shape<>(
            "a duration such as PT8H or P7D",
            node -> text(node).flatMap(Shapes::duration),
            Map.of("type", "string", "format", "duration"));

    /// ISO 8601, in UTC.
    public static final Shape<Instant> INSTANT = new Shape<>(
            "a time such as 2030-01-31T12:00:00Z",
            node -> text(node).flatMap(Shapes::instant),
            Map.of("type", "string", "format", "date-time"));

    private static final int MAX_TEXT_LENGTH_CHARS = 4096;
    private static final int MAX_ITEMS = 200;
    private static final Duration MAX_DURATION = Duration.ofDays(3650);

    private Shapes() {}

    /// A text that passes the check.
    public static Shape<String> text(String expected, Predicate<String> check) {
        return text(expected, check, text -> text);
    }

    /// A text that passes the check, as what it stands for.
    public static <T> Shape<T> text(String expected, Predicate<String> check, Function<String, T> wrap) {
        return new Shape<>(
                expected,
                node -> text(node).filter(check).map(wrap),
                Map.of("type", "string", "description", expected));
    }

    /// A line of text with something in it, and nothing that is not seen or turns around what is (UTS #39 §3.1).
    public static Shape<String> line(int maxLengthChars) {
        return text(
                "a text of 1 to " + maxLengthChars + " characters",
                new LineRule(maxLengthChars)::allows,
                String::strip);
    }

    /// A constant's name, in whatever case.
    public static <E extends Enum<E>> Shape<E> oneOf(Class<E> type) {
        return named(type, constant -> constant.name().toLowerCase(Locale.ROOT));
    }

    /// A constant's name on the wire, in whatever case.
    public static <E extends Enum<E>> Shape<E> named(Class<E> type, Function<E, String> wire) {
        E[] constants = type.getEnumConstants();
        String expected = Arrays.stream(constants).map(wire).collect(Collectors.joining(", ", "one of ", ""));
        return new Shape<>(
                expected,
                node -> text(node).flatMap(text -> find(constants, wire, text)),
                Map.of(
                        "type",
                        "string",
                        "enum",
                        Arrays.stream(constants).map(wire).toList()));
    }

    private static <E> Optional<E> find(E[] constants, Function<E, String> wire, String text) {
        return Stream.of(constants)
                .filter(constant -> wire.apply(constant).equalsIgnoreCase(text))
                .findFirst();
    }

    public static Shape<Integer> number(int least, int most) {
        return new Shape<>(
                "a whole number from " + least + " to " + most,
                node -> Optional.of(node)
                        .filter(JsonNode::isNumber)
                        .map(JsonNode::getNumberValue)
                        .filter(number -> number.doubleValue() == number.intValue())
                        .map(Number::intValue)
                        .filter(number -> number >= least && number <= most),
                Map.of("type", "integer", "minimum", least, "maximum", most));
    }

    /// A list of which every item has the shape.
    public static <T> Shape<List<T>> list(Shape<T> item) {
        return new Shape<>(
                "a list; each item " + item.expected(),
                node -> items(node, item),
                Map.of("type", "array", "items", item.schema()));
    }

    /// The same with something in it.
    public static <T> Shape<List<T>> someOf(Shape<T> item) {
        return new Shape<>(
                "a list of one or more; each item " + item.expected(),
                node -> items(node, item).filter(items -> !items.isEmpty()),
                Map.of("type", "array", "items", item.schema(), "minItems", 1));
    }

    private static <T> Optional<List<T>> items(JsonNode node, Shape<T> item) {
        if (!node.isArray() || node.size() > MAX_ITEMS) {
            return Optional.empty();
        }
        var items = new ArrayList<T>();
        node.values().forEach(value -> item.of(value).ifPresent(items::add));
        return Optional.of(List.copyOf(items)).filter(read -> read.size() == node.size());
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node)
                .filter(JsonNode::isString)
                .map(JsonNode::getStringValue)
                .filter(text -> text.length() <= MAX_TEXT_LENGTH_CHARS);
    }

    /// Of the years that are written with four digits, all of which the database can keep.
    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(text)
                    .filter(shape -> shape.matches("[0-9]{4}-.*"))
                    .map(Instant::parse)
                    .map(time -> time.truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Duration.parse(text))
                    .filter(Duration::isPositive)
                    .filter(duration -> duration.compareTo(MAX_DURATION) <= 0);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
