package dev.vestibule.domain.user;

import java.util.regex.Pattern;

/// What a person is called on pages and in lists: one line, cut at 200 characters, with nothing in it that is not seen
/// and changes how the rest is. A strange name is cleaned, never refused as long as anything of it can be seen.
public record PersonName(String value) {
    public static final int MAX_LENGTH_CHARS = 200;

    /// Control characters, and what ends a line or a paragraph.
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    /// What turns the reading direction or has no width, and halves of characters. The joiner and the non-joiner stay:
    /// Persian and Indic names are spelled with them.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}&&[^\\u200C\\u200D]]");

    private static final Pattern SEEN = Pattern.compile("[^\\p{Z}\\u200C\\u200D]");

    public PersonName {
        value = cut(cleaned(value)).strip();
        if (!isSeen(value)) {
            throw new IllegalArgumentException("a name has at least one character that can be seen");
        }
    }

    /// Whether something that can be seen is left of the text once it is cleaned.
    public static boolean isWellFormed(String text) {
        return isSeen(cut(cleaned(text)));
    }

    private static boolean isSeen(String text) {
        return SEEN.matcher(text).find();
    }

    private static String cleaned(String text) {
        String oneLine = BREAKS.matcher(text).replaceAll(" ");
        return UNSEEN.matcher(oneLine).replaceAll("").strip();
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
