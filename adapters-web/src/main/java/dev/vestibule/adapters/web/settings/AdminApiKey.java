package dev.vestibule.adapters.web.settings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// The operator's key, valid for the whole instance. `name` is what the audit log calls it. Never printed, but for
/// development mode's banner.
public record AdminApiKey(String name, String reveal) {
    private static final int MIN_LENGTH_CHARS = 32;

    public AdminApiKey {
        if (!isWellFormed(reveal)) {
            throw new IllegalArgumentException("an admin API key has at least 32 characters and no blanks");
        }
    }

    /// Whether the text is long enough, and can stand in a header (RFC 6750 §2.1).
    public static boolean isWellFormed(String text) {
        return text.length() >= MIN_LENGTH_CHARS && text.chars().allMatch(c -> c > ' ' && c < 127);
    }

    /// Takes the same time whatever was presented (ASVS 5.0 §11.2.4).
    public boolean matches(String presented) {
        return MessageDigest.isEqual(
                reveal.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "AdminApiKey[" + name + ", hidden]";
    }
}
