package dev.vestibule.domain.flow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// A random value that is used once and compared in constant time. Never printed.
public record OneTimeSecret(String reveal) {
    public boolean matches(String presented) {
        return MessageDigest.isEqual(
                reveal.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "OneTimeSecret[hidden]";
    }
}
