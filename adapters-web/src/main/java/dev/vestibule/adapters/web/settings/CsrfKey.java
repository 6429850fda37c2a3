package dev.vestibule.adapters.web.settings;

import javax.crypto.SecretKey;

/// Signs the tokens of forms; the same on every node. Never printed.
public record CsrfKey(SecretKey key) {
    @Override
    public String toString() {
        return "CsrfKey[hidden]";
    }
}
