package dev.vestibule.domain.session;

/// The secret that a browser holds for its session: 256 random bits, base64url. Never stored, never
/// printed.
public record SessionToken(String reveal) {
    @Override
    public String toString() {
        return "SessionToken[hidden]";
    }
}
