package dev.vestibule.domain.identity;

import java.util.regex.Pattern;

/// An identity provider's own, stable name for a person (`sub`, OpenID Connect Core 1.0 §2). Compared
/// exactly; never an account id.
public record Subject(String value) {
    public static final int MAX_LENGTH_CHARS = 255;

    /// Control and format characters, line and paragraph ends, halves of characters: two subjects that look the same
    /// to an admin must not differ in what is not seen.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    public Subject {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not a subject");
        }
    }

    /// A subject has something visible in it, nothing that cannot be seen, and at most 255 characters.
    public static boolean isWellFormed(String text) {
        return !text.isBlank()
                && text.length() <= MAX_LENGTH_CHARS
                && !UNSEEN.matcher(text).find();
    }

    @Override
    public String toString() {
        return value;
    }
}
