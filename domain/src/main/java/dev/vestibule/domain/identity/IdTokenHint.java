package dev.vestibule.domain.identity;

/// The last id_token of a sign-in, by which a provider knows whom to sign out (OpenID Connect RP-Initiated Logout 1.0
/// §2).
/// Never printed: it tells of a person.
public record IdTokenHint(String reveal) {
    public static final int MAX_LENGTH_CHARS = 8192;

    public IdTokenHint {
        if (!isWellFormed(reveal)) {
            throw new IllegalArgumentException("not an id_token");
        }
    }

    /// Whether it fits into an address; a longer one is not kept.
    public static boolean isWellFormed(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_LENGTH_CHARS
                && text.chars().allMatch(c -> c > ' ' && c < 127);
    }

    @Override
    public String toString() {
        return "IdTokenHint[hidden]";
    }
}
