package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.session.Browser;
import dev.vestibule.adapters.web.session.BrowserCookies;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.adapters.web.session.Visitors;
import dev.vestibule.adapters.web.trace.Traces;
import dev.vestibule.application.port.in.session.DecideAccess;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.session.Access;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.BiFunction;

/// Lets whoever is signed in see the pages of this package; everybody else signs in first. What they may do is decided
/// inside.
@Singleton
final class Admins {
    private final BrowserCookies cookies;
    private final Visitors visitors;
    private final DecideAccess decideAccess;
    private final Traces traces;

    Admins(BrowserCookies cookies, Visitors visitors, DecideAccess decideAccess, Traces traces) {
        this.cookies = cookies;
        this.visitors = visitors;
        this.decideAccess = decideAccess;
        this.traces = traces;
    }

    HttpResponse<?> admit(HttpRequest<?> request, String org, BiFunction<Browser, Caller, HttpResponse<?>> page) {
        return admit(request, cookies.read(request), org, page);
    }

    HttpResponse<?> admit(
            HttpRequest<?> request, Browser browser, String org, BiFunction<Browser, Caller, HttpResponse<?>> page) {
        return visitors.of(browser)
                .map(session -> new Caller(new Actor.SignedIn(session), traces.of(request)))
                .<HttpResponse<?>>map(caller -> page.apply(browser, caller))
                .orElseGet(() -> Redirects.seeOther(signIn(org, here(request))));
    }

    /// The organization's sign-in page, which leads back to `next`.
    static String signIn(String org, String next) {
        return Redirects.path("/auth/login/" + org, Map.of("next", next));
    }

    static String here(HttpRequest<?> request) {
        String query = request.getUri().getRawQuery();
        return request.getPath() + (query == null ? "" : "?" + query);
    }

    /// The organization's page while it still opens to this browser; else the front page, which says what does.
    String stillOpen(Browser browser, OrganizationRef org, String page) {
        return visitors.of(browser)
                        .map(session -> decideAccess.handle(new DecideAccess.Query(session, org)))
                        .filter(Admins::isAllowed)
                        .isPresent()
                ? page
                : "/";
    }

    private static boolean isAllowed(DecideAccess.Result result) {
        return result instanceof DecideAccess.Result.Decided decided && decided.access() == Access.ALLOWED;
    }
}
