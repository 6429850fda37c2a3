package dev.vestibule.domain.identity;

/// An identity provider's own, stable name for a person (`sub`, OpenID Connect Core 1.0 §2). Compared
/// exactly; never an account id.
public record Subject(String value) {
    public static final int MAX_LENGTH_CHARS = 255;

    public Subject {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not a subject");
        }
    }

    /// A subject has something visible in it, no control character, and at most 255 characters.
    public static boolean isWellFormed(String text) {
        return !text.isBlank()
                && text.length() <= MAX_LENGTH_CHARS
                && text.codePoints().noneMatch(Character::isISOControl);
    }

    @Override
    public String toString() {
        return value;
    }
}
