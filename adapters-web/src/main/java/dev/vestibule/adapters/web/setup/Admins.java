package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.session.Browser;
import dev.vestibule.adapters.web.session.BrowserCookies;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.adapters.web.session.Visitors;
import dev.vestibule.adapters.web.trace.Traces;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.session.Session;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/// Lets whoever is signed in see the pages of this package; everybody else signs in first. What they may do is decided
/// inside.
@Singleton
final class Admins {
    private final BrowserCookies cookies;
    private final Visitors visitors;
    private final Traces traces;

    Admins(BrowserCookies cookies, Visitors visitors, Traces traces) {
        this.cookies = cookies;
        this.visitors = visitors;
        this.traces = traces;
    }

    HttpResponse<?> admit(HttpRequest<?> request, String org, BiFunction<Browser, Caller, HttpResponse<?>> page) {
        return admit(request, cookies.read(request), org, page);
    }

    HttpResponse<?> admit(
            HttpRequest<?> request, Browser browser, String org, BiFunction<Browser, Caller, HttpResponse<?>> page) {
        return visitors.of(browser)
                .map(session -> caller(request, session))
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

    /// The page that was asked for, while it still `opens` to whoever this browser has by now; else the front page,
    /// which says what does.
    String stillOpen(HttpRequest<?> request, Browser browser, Predicate<Caller> opens) {
        return visitors.of(browser)
                        .map(session -> caller(request, session))
                        .filter(opens)
                        .isPresent()
                ? request.getPath()
                : "/";
    }

    private Caller caller(HttpRequest<?> request, Session session) {
        return new Caller(new Actor.SignedIn(session), traces.of(request));
    }
}
