package dev.vestibule.domain.mailbox;

/// The secret in the address of a mailed link: 256 random bits, base64url. Never stored in the clear, never printed.
public record MailedToken(String reveal) {
    @Override
    public String toString() {
        return "MailedToken[hidden]";
    }
}
