package dev.vestibule.domain.user;

/// What a person is called on pages and in lists: one line, cut at 200 characters.
public record PersonName(String value) {
    public static final int MAX_LENGTH_CHARS = 200;

    public PersonName {
        value = cut(value.replaceAll("\\p{Cntrl}", " ").strip());
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a name has at least one character");
        }
    }

    /// Whether something is left of the text once control characters and outer blanks are gone.
    public static boolean isWellFormed(String text) {
        return !text.replaceAll("\\p{Cntrl}", " ").isBlank();
    }

    private static String cut(String text) {
        return text.length() <= MAX_LENGTH_CHARS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, MAX_LENGTH_CHARS - 1)));
    }

    @Override
    public String toString() {
        return value;
    }
}
