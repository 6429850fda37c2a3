package dev.vestibule.bootstrap.crypto;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An Argon2id hash with its parameters, in the PHC string format:
/// `$argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>`, base64 without padding.
record PhcString(int memoryKib, int iterations, int lanes, String salt, String hash) {
    private static final Pattern SHAPE = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
            + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    static PhcString of(int memoryKib, int iterations, byte[] salt, byte[] hash) {
        return new PhcString(memoryKib, iterations, 1, base64(salt), base64(hash));
    }

    /// Empty when the text is no Argon2id hash of version 19.
    static Optional<PhcString> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches() ? Optional.of(matched(matcher)) : Optional.empty();
    }

    private static PhcString matched(Matcher matcher) {
        return new PhcString(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                matcher.group(4),
                matcher.group(5));
    }

    byte[] saltBytes() {
        return Base64.getDecoder().decode(salt);
    }

    byte[] hashBytes() {
        return Base64.getDecoder().decode(hash);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(memoryKib, iterations, lanes, salt, hash);
    }
}
