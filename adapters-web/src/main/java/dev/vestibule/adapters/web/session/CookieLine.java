package dev.vestibule.adapters.web.session;

import java.time.Duration;

/// Writes `Set-Cookie` lines: for this host alone, out of reach of scripts, and not sent along with requests that
/// another site makes, except when a person follows a link (RFC 6265bis §5.6.7). `secure` is empty over plain http.
record CookieLine(String secure) {
    String passing(String name, String value) {
        return name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + secure;
    }

    String lasting(String name, String value, Duration life) {
        return passing(name, value) + "; Max-Age=" + life.toSeconds();
    }

    /// Sent along with the post of another site, too; browsers want it `Secure` then, and take that from http on
    /// localhost.
    String crossing(String name, String value, Duration life) {
        return name + "=" + value + "; Path=/; HttpOnly; SameSite=None; Secure; Max-Age=" + life.toSeconds();
    }

    String forgotten(String name) {
        return lasting(name, "", Duration.ZERO);
    }
}
