package dev.vestibule.domain.mailbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// What the store keeps of a mailed code: a keyed digest, in hexadecimal, because a code is short enough to be guessed
/// from a plain one.
public record MailboxCodeHash(String hex) {
    /// In constant time.
    public boolean matches(MailboxCodeHash other) {
        return MessageDigest.isEqual(
                hex.getBytes(StandardCharsets.US_ASCII), other.hex.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "MailboxCodeHash[hidden]";
    }
}
