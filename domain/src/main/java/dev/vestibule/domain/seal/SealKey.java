package dev.vestibule.domain.seal;

import java.util.Optional;
import java.util.regex.Pattern;

/// An Ed25519 public key (RFC 8032): its 32 bytes in base64.
public record SealKey(String base64) {
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z+/]{43}=");

    public SealKey {
        if (!FORM.matcher(base64).matches()) {
            throw new IllegalArgumentException("a public key is 32 bytes in base64");
        }
    }

    public static Optional<SealKey> parse(String typed) {
        return Optional.of(typed).filter(text -> FORM.matcher(text).matches()).map(SealKey::new);
    }

    @Override
    public String toString() {
        return base64;
    }
}
