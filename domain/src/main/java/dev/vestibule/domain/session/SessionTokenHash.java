package dev.vestibule.domain.session;

/// What the store keeps of a session token: its SHA-256, in hexadecimal.
public record SessionTokenHash(String hex) {
    @Override
    public String toString() {
        return "SessionTokenHash[hidden]";
    }
}
