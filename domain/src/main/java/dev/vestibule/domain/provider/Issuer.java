package dev.vestibule.domain.provider;

/// An identity provider's own name for itself, compared exactly, character for character
/// (OpenID Connect Discovery 1.0 §4.3; RFC 9207 §2.4).
public record Issuer(String value) {
    public static final int MAX_LENGTH_CHARS = 1024;

    public Issuer {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not an issuer");
        }
    }

    public static boolean isWellFormed(String text) {
        return !text.isBlank()
                && text.length() <= MAX_LENGTH_CHARS
                && text.chars().noneMatch(c -> c <= ' ');
    }

    @Override
    public String toString() {
        return value;
    }
}
