package dev.vestibule.domain.idempotency;

import java.util.Objects;

/// What a client calls one write, however often it sends it.
public record IdempotencyKey(String value) {
    private static final int MAX_LENGTH_CHARS = 255;

    public IdempotencyKey {
        if (!isWellFormed(Objects.requireNonNull(value))) {
            throw new IllegalArgumentException("not an idempotency key");
        }
    }

    /// Whether the text is 1 to 255 characters of visible ASCII.
    public static boolean isWellFormed(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_LENGTH_CHARS
                && text.chars().allMatch(c -> c > ' ' && c < 127);
    }
}
