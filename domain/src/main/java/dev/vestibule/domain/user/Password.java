package dev.vestibule.domain.user;

/// A password as somebody typed it. Never stored, never printed.
public record Password(String reveal) {
    public static final int MIN_LENGTH_CHARS = 12;
    public static final int MAX_LENGTH_CHARS = 256;

    /// Whether the text may become somebody's password (ASVS 5.0 §6.2.1, §6.2.9).
    public static boolean isAcceptable(String text) {
        return text.length() >= MIN_LENGTH_CHARS && text.length() <= MAX_LENGTH_CHARS;
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
