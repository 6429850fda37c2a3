package dev.vestibule.adapters.web.guard;

import dev.vestibule.adapters.web.settings.AllowedOrigins;
import dev.vestibule.adapters.web.settings.BaseUrl;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/// The headers that make browsers careful (ASVS 5.0 §3.4). Nothing inline, nothing from elsewhere, no frames. What a
/// controller has set already stays.
@ServerFilter("/**")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SecurityHeaders {
    private final Map<String, String> headers;

    SecurityHeaders(BaseUrl baseUrl, AllowedOrigins allowed) {
        this.headers = headers(baseUrl, allowed);
    }

    private static Map<String, String> headers(BaseUrl baseUrl, AllowedOrigins allowed) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Security-Policy", contentPolicy(allowed));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.put(HttpHeaders.CACHE_CONTROL, "no-store");
        if (baseUrl.isHttps()) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        return Map.copyOf(headers);
    }

    /// Browsers hold redirects after a form to `form-action`, too, so the origins that a sign-in may return to are in
    /// it.
    private static String contentPolicy(AllowedOrigins allowed) {
        var targets = new TreeSet<>(allowed.origins());
        return "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
                + "form-action "
                + String.join(" ", "'self'", String.join(" ", targets)).strip();
    }

    @ResponseFilter
    void protect(MutableHttpResponse<?> response) {
        headers.forEach((name, value) -> {
            if (!response.getHeaders().contains(name)) {
                response.header(name, value);
            }
        });
    }
}
