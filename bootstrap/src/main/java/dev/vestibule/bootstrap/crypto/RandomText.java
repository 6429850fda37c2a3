package dev.vestibule.bootstrap.crypto;

import dev.vestibule.domain.mailbox.MailboxCode;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;

/// Random bytes as base64url, from the platform's strong generator.
public final class RandomText {
    private static final String SPEAKABLE = MailboxCode.ALPHABET;
    private static final int SPEAKABLE_LENGTH_CHARS = 8;

    private final SecureRandom random = new SecureRandom();

    /// 43 characters.
    public String bits256() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    /// 22 characters.
    public String bits128() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(16));
    }

    /// Eight letters and digits that are hard to mistake for one another when read out: 40 bits (Crockford's base 32).
    public String speakable() {
        return random.ints(SPEAKABLE_LENGTH_CHARS, 0, SPEAKABLE.length())
                .mapToObj(SPEAKABLE::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
