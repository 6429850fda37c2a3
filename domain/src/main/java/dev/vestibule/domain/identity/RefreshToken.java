package dev.vestibule.domain.identity;

/// What an identity provider can be asked with again when the person is away (RFC 6749 §1.5). Never printed.
public record RefreshToken(String reveal) {
    public static final int MAX_LENGTH_CHARS = 8192;

    public RefreshToken {
        if (!isWellFormed(reveal)) {
            throw new IllegalArgumentException("not a refresh token");
        }
    }

    /// RFC 6749 §A.17.
    public static boolean isWellFormed(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_LENGTH_CHARS
                && text.chars().allMatch(c -> c >= ' ' && c < 127);
    }

    @Override
    public String toString() {
        return "RefreshToken[hidden]";
    }
}
