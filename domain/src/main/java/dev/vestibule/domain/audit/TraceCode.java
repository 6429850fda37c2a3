package dev.vestibule.domain.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The short code that a person reads from a page and an admin finds again in log and audit.
public record TraceCode(String value) {
    public static final int MAX_LENGTH_CHARS = 32;

    private static final Pattern TYPED = Pattern.compile("[0-9A-Za-z]{1," + MAX_LENGTH_CHARS + "}");

    public TraceCode {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a trace has a code");
        }
    }

    /// As people read codes out and others type them. Empty when it cannot be a code.
    public static Optional<TraceCode> parse(String typed) {
        return Optional.of(typed)
                .filter(text -> TYPED.matcher(text).matches())
                .map(text -> new TraceCode(text.toUpperCase(Locale.ROOT)));
    }

    @Override
    public String toString() {
        return value;
    }
}
