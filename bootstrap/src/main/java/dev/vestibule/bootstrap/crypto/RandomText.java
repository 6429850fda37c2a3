package dev.vestibule.bootstrap.crypto;

import java.security.SecureRandom;
import java.util.Base64;

/// Random bytes as base64url, from the platform's strong generator.
public final class RandomText {
    private final SecureRandom random = new SecureRandom();

    /// 43 characters.
    public String bits256() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
