package dev.vestibule.adapters.web.session;

import dev.vestibule.adapters.web.settings.BaseUrl;
import jakarta.inject.Singleton;

/// How our cookies are called. Over https the prefix makes browsers refuse the cookie to everybody but this very host
/// (RFC 6265bis §4.1.3.2).
@Singleton
final class CookieNames {
    private static final String HOST_ONLY = "__Host-";

    private final String prefix;

    CookieNames(BaseUrl baseUrl) {
        this.prefix = baseUrl.isHttps() ? HOST_ONLY : "";
    }

    String session() {
        return prefix + "vestibule_session";
    }

    String formSeed() {
        return prefix + "vestibule_form";
    }

    /// What the cookies of flows begin with; the flow's id follows.
    String flowPrefix() {
        return prefix + "vestibule_flow_";
    }
}
