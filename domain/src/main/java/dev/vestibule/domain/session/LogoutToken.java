package dev.vestibule.domain.session;

/// A logout token as it came, of which nothing is believed yet (OpenID Connect Back-Channel Logout 1.0 §2.4). Never
/// printed: whoever has it can end sessions with it.
public record LogoutToken(String reveal) {
    @Override
    public String toString() {
        return "LogoutToken[hidden]";
    }
}
