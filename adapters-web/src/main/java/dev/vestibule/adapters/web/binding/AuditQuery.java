package dev.vestibule.adapters.web.binding;

import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditFilter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads `?action=&actor=&target=&from=&to=`. `typed` is what came, and `wrong` says of parameters that cannot be read
/// what they should be; an empty one is none. Times without an offset are UTC, a day is its first moment; `from` is
/// included, `to` is not.
public record AuditQuery(AuditFilter filter, Map<String, String> typed, Map<String, String> wrong) {
    public static final String ACTION = "action";
    public static final String ACTOR = "actor";
    public static final String TARGET = "target";
    public static final String FROM = "from";
    public static final String TO = "to";

    private static final int MAX_LENGTH_CHARS = 256;
    private static final String A_TIME = "should be a time such as 2026-03-02T10:00:00Z, or a day";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd['T'HH:mm[:ss][.SSSSSS][.SSS][XXX]]")
            .withResolverStyle(ResolverStyle.STRICT);

    public static AuditQuery of(Parameters parameters) {
        var typed = new LinkedHashMap<String, String>();
        var wrong = new LinkedHashMap<String, String>();
        var reader = new Reader(parameters, typed, wrong);
        var filter = new AuditFilter(
                reader.read(ACTION, "should be the name of an audited action", AuditQuery::action),
                reader.read(ACTOR, "should be one id, or the name of a key", Optional::of),
                reader.read(TARGET, "should be an id", Ids::parse),
                reader.read(FROM, A_TIME, AuditQuery::time),
                reader.read(TO, A_TIME, AuditQuery::time));
        return new AuditQuery(filter, Map.copyOf(typed), wrong);
    }

    /// Only for as long as one query is read.
    private record Reader(Parameters parameters, Map<String, String> typed, Map<String, String> wrong) {
        <T> Optional<T> read(String name, String expected, Function<String, Optional<T>> parse) {
            Optional<String> text = parameters.one(name, MAX_LENGTH_CHARS).map(String::strip);
            text.ifPresent(value -> typed.put(name, value));
            Optional<T> value = text.flatMap(parse);
            if (value.isEmpty() && parameters.has(name)) {
                wrong.put(name, expected);
            }
            return value;
        }
    }

    private static Optional<AuditAction> action(String code) {
        return Stream.of(AuditAction.values())
                .filter(action -> action.code().equalsIgnoreCase(code))
                .findFirst();
    }

    private static Optional<Instant> time(String text) {
        try {
            TemporalAccessor parsed = TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return Optional.of(
                    switch (parsed) {
                        case OffsetDateTime time -> time.toInstant();
                        case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
                        default -> LocalDate.from(parsed).atStartOfDay().toInstant(ZoneOffset.UTC);
                    });
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
