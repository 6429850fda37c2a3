package dev.vestibule.domain.mailbox;

import java.util.Locale;
import java.util.Optional;

/// A code that was mailed, to be typed into the browser that asked for it: eight letters and digits that are hard to
/// mistake for one another (Crockford's base 32), 40 bits. Never printed.
public record MailboxCode(String reveal) {
    public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    public static final int LENGTH_CHARS = 8;

    private static final int MAX_TYPED_LENGTH_CHARS = 32;

    public MailboxCode {
        if (!isWellFormed(reveal)) {
            throw new IllegalArgumentException("not a mailbox code");
        }
    }

    /// As people type it: in small letters, with blanks and hyphens, O for zero, I or L for one. Empty when it cannot
    /// be
    /// a code.
    public static Optional<MailboxCode> parse(String typed) {
        return Optional.of(typed)
                .filter(text -> text.length() <= MAX_TYPED_LENGTH_CHARS)
                .map(MailboxCode::normalized)
                .filter(MailboxCode::isWellFormed)
                .map(MailboxCode::new);
    }

    private static String normalized(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private static boolean isWellFormed(String text) {
        return text.length() == LENGTH_CHARS && text.chars().allMatch(symbol -> ALPHABET.indexOf(symbol) >= 0);
    }

    /// In two halves, for reading.
    public String spoken() {
        int half = LENGTH_CHARS / 2;
        return reveal.substring(0, half) + "-" + reveal.substring(half);
    }

    @Override
    public String toString() {
        return "MailboxCode[hidden]";
    }
}
