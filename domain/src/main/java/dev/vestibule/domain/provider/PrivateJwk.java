package dev.vestibule.domain.provider;

import java.util.Map;

/// A private key as a JSON Web Key (RFC 7517 §4), whose members are all texts. Never printed.
public record PrivateJwk(Map<String, String> reveal) {
    public PrivateJwk {
        reveal = Map.copyOf(reveal);
    }

    @Override
    public String toString() {
        return "PrivateJwk[hidden]";
    }
}
