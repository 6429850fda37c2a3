package dev.vestibule.domain.provider;

import java.nio.charset.StandardCharsets;

/// The secret that an identity provider gave to us as its client. Never printed.
public record ClientSecret(String reveal) implements ClientCredential {
    /// RFC 7518 §3.2: a key for HS256 is no shorter than its hash.
    private static final int MIN_HMAC_KEY_BYTES = 32;

    @Override
    public boolean suits(ClientAuthentication method) {
        return switch (method) {
            case CLIENT_SECRET_BASIC, CLIENT_SECRET_POST -> true;
            case CLIENT_SECRET_JWT -> reveal.getBytes(StandardCharsets.UTF_8).length >= MIN_HMAC_KEY_BYTES;
            case PRIVATE_KEY_JWT -> false;
        };
    }

    @Override
    public ClientAuthentication usualMethod() {
        return ClientAuthentication.CLIENT_SECRET_BASIC;
    }

    @Override
    public String toString() {
        return "ClientSecret[hidden]";
    }
}
