package dev.vestibule.domain.mailbox;

/// What the store keeps of a mailed link's token: its SHA-256, in hexadecimal.
public record MailedTokenHash(String hex) {
    @Override
    public String toString() {
        return "MailedTokenHash[hidden]";
    }
}
