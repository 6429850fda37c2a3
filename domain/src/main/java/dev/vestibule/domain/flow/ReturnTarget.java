package dev.vestibule.domain.flow;

import java.util.Optional;
import java.util.Set;

/// Where a browser goes once it is signed in: a path of ours, or an allowed origin. Anything else
/// becomes the home page, so a sign-in never redirects to a stranger (RFC 9700 §4.11).
public record ReturnTarget(String location) {
    public static final ReturnTarget HOME = new ReturnTarget("/");
    public static final int MAX_LENGTH_CHARS = 1024;

    /// `allowedOrigins` are written without a trailing slash, such as `https://app.example`.
    public static ReturnTarget of(Optional<String> requested, Set<String> allowedOrigins) {
        return requested
                .filter(ReturnTarget::isPlain)
                .filter(text -> isOwnPath(text) || isAllowed(text, allowedOrigins))
                .map(ReturnTarget::new)
                .orElse(HOME);
    }

    private static boolean isPlain(String text) {
        return text.length() <= MAX_LENGTH_CHARS && text.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
    }

    private static boolean isOwnPath(String text) {
        return text.startsWith("/") && !text.startsWith("//") && !isUnderAuth(pathOf(text));
    }

    private static String pathOf(String text) {
        return text.split("[?#]", 2)[0];
    }

    /// Dot segments and escapes are refused with `/auth`, because they can spell it.
    private static boolean isUnderAuth(String path) {
        return path.contains("/.") || path.contains("%") || path.equals("/auth") || path.startsWith("/auth/");
    }

    private static boolean isAllowed(String text, Set<String> allowedOrigins) {
        return allowedOrigins.stream().anyMatch(origin -> text.equals(origin) || text.startsWith(origin + "/"));
    }
}
