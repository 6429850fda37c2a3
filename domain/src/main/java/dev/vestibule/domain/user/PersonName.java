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

    /// Never through the middle of a surrogate pair.
    private static String cut(String text) {
        if (text.length() <= MAX_LENGTH_CHARS) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(MAX_LENGTH_CHARS - 1));
        return text.substring(0, splitsPair ? MAX_LENGTH_CHARS - 1 : MAX_LENGTH_CHARS);
    }

    @Override
    public String toString() {
        return value;
    }
}
