package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.binding.Parameters;
import dev.vestibule.adapters.web.problem.FieldFault;
import dev.vestibule.domain.event.EventCursor;
import dev.vestibule.domain.event.EventType;
import dev.vestibule.domain.listing.PageRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which part of a stream is asked for. Cursors are opaque: what they are made of may change, so nobody shall count
/// with them.
record EventQuestion(Optional<EventType> type, Optional<EventCursor> after, Optional<Integer> limit) {
    static final String CURSOR = "cursor";
    static final String LIMIT = "limit";
    static final String TYPE = "type";

    private static final int MAX_LENGTH_CHARS = 64;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern POSITION = Pattern.compile("1:(0|[1-9][0-9]{0,17})");

    static EventQuestion of(Parameters query) {
        return new EventQuestion(
                query.one(TYPE, MAX_LENGTH_CHARS).flatMap(EventType::parse),
                query.has(CURSOR)
                        ? query.one(CURSOR, MAX_LENGTH_CHARS).flatMap(EventQuestion::cursor)
                        : Optional.of(EventCursor.START),
                query.has(LIMIT)
                        ? query.one(LIMIT, MAX_LENGTH_CHARS).flatMap(EventQuestion::limit)
                        : Optional.of(PageRequest.DEFAULT_LIMIT));
    }

    static String wire(EventCursor cursor) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("1:" + cursor.position()).getBytes(StandardCharsets.US_ASCII));
    }

    private static Optional<EventCursor> cursor(String wire) {
        return POSITION.matcher(decoded(wire))
                .results()
                .filter(match -> match.group().equals(decoded(wire)))
                .map(match -> match.group(1))
                .map(Long::valueOf)
                .map(EventCursor::new)
                .findFirst();
    }

    /// What is not Base64 reads as nothing, which is no position.
    private static String decoded(String wire) {
        try {
            return new String(Base64.getUrlDecoder().decode(wire), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private static Optional<Integer> limit(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(text::equals)
                .map(Integer::valueOf)
                .filter(limit -> limit <= PageRequest.MAX_LIMIT)
                .findFirst();
    }

    /// What cannot be asked like that.
    List<FieldFault> faults(Parameters query) {
        return Stream.of(
                        fault(type.isEmpty() && query.has(TYPE), TYPE, "is not a type of event"),
                        fault(after.isEmpty(), CURSOR, "is not the nextCursor of an answer"),
                        fault(limit.isEmpty(), LIMIT, "is not a number from 1 to " + PageRequest.MAX_LIMIT))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<FieldFault> fault(boolean is, String name, String detail) {
        return Optional.of(new FieldFault("?" + name, "invalid_value", detail)).filter(_ -> is);
    }
}
