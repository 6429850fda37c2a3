package dev.vestibule.adapters.web.guard;

import dev.vestibule.adapters.web.problem.HttpFault;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.BrowserCookies;
import dev.vestibule.adapters.web.settings.BaseUrl;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Stops writes that a page of another site caused, by headers alone. Identity providers may post to the callback and
/// to what they call by protocol; those have checks of their own.
@ServerFilter("/**")
final class CrossSiteFilter implements Ordered {
    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);
    private static final Set<String> OWN = Set.of("same-origin", "none");
    private static final String CALLBACKS = "/auth/sso/";
    private static final String PROTOCOL = "/auth/oidc/";
    private static final String DECISIONS = "/auth/sso/decision/";
    private static final String API = "/api/";

    private final Problems problems;
    private final CsrfGuard csrf;
    private final BrowserCookies cookies;
    private final BaseUrl baseUrl;

    CrossSiteFilter(Problems problems, CsrfGuard csrf, BrowserCookies cookies, BaseUrl baseUrl) {
        this.problems = problems;
        this.csrf = csrf;
        this.cookies = cookies;
        this.baseUrl = baseUrl;
    }

    /// Answers, or lets the request pass with null.
    @RequestFilter
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        if (SAFE.contains(request.getMethod()) || isCallback(request) || ApiCredentials.hasKey(request)) {
            return null;
        }
        return isForeign(request) ? problems.refuse(request, HttpFault.CROSS_SITE_REJECTED) : unlessTokenFits(request);
    }

    private static boolean isCallback(HttpRequest<?> request) {
        String path = request.getPath();
        return path.startsWith(PROTOCOL) || (path.startsWith(CALLBACKS) && !path.startsWith(DECISIONS));
    }

    private boolean isForeign(HttpRequest<?> request) {
        Optional<String> site = header(request, "Sec-Fetch-Site");
        return site.map(value -> !OWN.contains(value))
                .orElseGet(() -> header(request, HttpHeaders.ORIGIN)
                        .filter(origin -> !origin.equals(baseUrl.origin()))
                        .isPresent());
    }

    /// API calls have their token in a header; forms have it in the body, where the controllers look.
    @Nullable
    private HttpResponse<?> unlessTokenFits(HttpRequest<?> request) {
        var browser = cookies.read(request);
        boolean needed = request.getPath().startsWith(API) && browser.session().isPresent();
        return needed && !csrf.accepts(browser, header(request, CsrfGuard.HEADER))
                ? problems.refuse(request, HttpFault.CSRF_REJECTED)
                : null;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    private static Optional<String> header(HttpRequest<?> request, String name) {
        return Optional.ofNullable(request.getHeaders().get(name));
    }
}
