package dev.vestibule.domain.webhook;

import java.util.Base64;

/// What messages to an endpoint are signed with: `whsec_` and the base64 of 24 to 64 bytes (Standard Webhooks,
/// "Signature scheme"). Never printed.
public record SigningSecret(String reveal) {
    public static final String PREFIX = "whsec_";
    public static final int SIZE_BYTES = 32;

    public SigningSecret {
        if (!reveal.startsWith(PREFIX)) {
            throw new IllegalArgumentException("not a signing secret");
        }
    }

    public static SigningSecret of(byte[] random) {
        if (random.length != SIZE_BYTES) {
            throw new IllegalArgumentException("a signing secret has 32 bytes");
        }
        return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(random));
    }

    @Override
    public String toString() {
        return "SigningSecret[hidden]";
    }
}
