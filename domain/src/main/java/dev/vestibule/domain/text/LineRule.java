package dev.vestibule.domain.text;

/// What makes one line of text that somebody types and others read, on pages and in letters: something in it, and
/// nothing that is not seen or turns around what is (UTS #39 §3.1).
public record LineRule(int maxLengthChars) {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    public boolean allows(String text) {
        return !text.isBlank()
                && text.length() <= maxLengthChars
                && text.codePoints().allMatch(LineRule::isSeen);
    }

    /// Joiners are seen in what they join; Persian and Hindi are not written without them.
    private static boolean isSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            case Character.FORMAT -> codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER;
            default -> true;
        };
    }
}
