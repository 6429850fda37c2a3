package dev.vestibule.domain.seal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// JSON in the one form that RFC 8785 leaves: names in the order of their UTF-16 units, no blanks, nothing escaped that
/// need not be. Numbers are whole.
record CanonicalJson(String text) {
    static CanonicalJson of(String value) {
        return new CanonicalJson(
                value.chars().mapToObj(CanonicalJson::unit).collect(Collectors.joining("", "\"", "\"")));
    }

    static CanonicalJson of(long value) {
        return new CanonicalJson(Long.toString(value));
    }

    static CanonicalJson of(boolean value) {
        return new CanonicalJson(Boolean.toString(value));
    }

    static CanonicalJson of(List<CanonicalJson> items) {
        return new CanonicalJson(items.stream().map(CanonicalJson::text).collect(Collectors.joining(",", "[", "]")));
    }

    static CanonicalJson of(Map<String, CanonicalJson> members) {
        return new CanonicalJson(new TreeMap<>(members)
                .entrySet().stream()
                        .map(member -> of(member.getKey()).text() + ":"
                                + member.getValue().text())
                        .collect(Collectors.joining(",", "{", "}")));
    }

    /// RFC 8785 §3.2.2.2.
    private static String unit(int unit) {
        return switch (unit) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> unit < ' ' ? "\\u%04x".formatted(unit) : String.valueOf((char) unit);
        };
    }
}
