package dev.vestibule.adapters.web.settings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// The operator's key, valid for the whole instance. `name` is what the audit log calls it. Never printed.
public record AdminApiKey(String name, String reveal) {
    public static final int MIN_LENGTH_CHARS = 32;

    public AdminApiKey {
        if (reveal.length() < MIN_LENGTH_CHARS) {
            throw new IllegalArgumentException("an admin API key has at least 32 characters");
        }
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
