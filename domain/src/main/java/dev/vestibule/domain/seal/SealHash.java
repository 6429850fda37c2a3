package dev.vestibule.domain.seal;

import java.util.regex.Pattern;

/// A SHA-256 in lower hexadecimal.
public record SealHash(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /// What stands before the first entry of a chain.
    public static final SealHash BEFORE_ALL = new SealHash("0".repeat(64));

    public SealHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a hash has 64 hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
