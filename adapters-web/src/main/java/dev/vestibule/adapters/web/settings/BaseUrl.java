package dev.vestibule.adapters.web.settings;

import java.net.URI;

/// The one source of absolute addresses. A `Host` header never is (ASVS 5.0 §13.2.5).
public record BaseUrl(URI value) {
    public BaseUrl {
        if (!isOrigin(value)) {
            throw new IllegalArgumentException("a base URL is a scheme, http or https, and a host");
        }
    }

    private static boolean isOrigin(URI url) {
        return ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null
                && (url.getRawPath().isEmpty() || url.getRawPath().equals("/"));
    }

    public boolean isHttps() {
        return "https".equals(value.getScheme());
    }

    /// As browsers send it in `Origin`: without a trailing slash.
    public String origin() {
        String text = value.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /// The absolute address of one of our paths, which begins with a slash.
    public String of(String path) {
        return origin() + path;
    }
}
