package dev.vestibule.bootstrap.settings;

import java.util.Optional;

/// An instance-scope API key. Never printed, but for development mode's banner.
public record AdminApiKey(String reveal) {
    public static final int MIN_LENGTH_CHARS = 32;

    static Optional<AdminApiKey> parse(String text) {
        return Optional.of(text)
                .filter(key -> key.length() >= MIN_LENGTH_CHARS)
                .filter(key -> key.chars().allMatch(c -> c > ' ' && c < 127))
                .map(AdminApiKey::new);
    }

    @Override
    public String toString() {
        return "AdminApiKey[hidden]";
    }
}
