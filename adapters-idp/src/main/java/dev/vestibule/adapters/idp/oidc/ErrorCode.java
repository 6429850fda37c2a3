package dev.vestibule.adapters.idp.oidc;

import java.util.regex.Pattern;

/// An error code of a provider as it may be shown: the code alone, and only where it looks like one (RFC 6749 §4.1.2.1,
/// §5.2). Descriptions are a stranger's prose and stay out of our logs.
final class ErrorCode {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    private ErrorCode() {}

    static String shown(String code) {
        return SHAPE.matcher(code).matches() ? code : "an unreadable error code";
    }
}
