package dev.vestibule.domain.apikey;

/// What a program presents. Told once, never printed, never stored.
public record ApiKeyToken(String reveal) {
    /// What every key begins with, so that people and scanners recognise one that leaked.
    public static final String PREFIX = "vst_";

    private static final int MAX_LENGTH_CHARS = 128;

    /// Whether the text can be a key at all.
    public static boolean isWellFormed(String text) {
        return text.startsWith(PREFIX)
                && text.length() <= MAX_LENGTH_CHARS
                && text.chars().allMatch(c -> c > ' ' && c < 127);
    }

    @Override
    public String toString() {
        return "ApiKeyToken[hidden]";
    }
}
