package dev.vestibule.adapters.web.form;

import dev.vestibule.adapters.web.binding.Form;
import dev.vestibule.adapters.web.guard.CsrfGuard;
import dev.vestibule.adapters.web.guard.FormToken;
import dev.vestibule.adapters.web.page.Pages;
import dev.vestibule.adapters.web.page.Screen;
import dev.vestibule.adapters.web.problem.HttpFault;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.Browser;
import dev.vestibule.adapters.web.session.BrowserCookies;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.function.Function;

/// Sends pages with forms out, and takes the forms back.
@Singleton
public final class Forms {
    private final CsrfGuard csrf;
    private final BrowserCookies cookies;
    private final Pages pages;
    private final Problems problems;

    Forms(CsrfGuard csrf, BrowserCookies cookies, Pages pages, Problems problems) {
        this.csrf = csrf;
        this.cookies = cookies;
        this.pages = pages;
        this.problems = problems;
    }

    public HttpResponse<?> show(Browser browser, Function<String, Screen> screen) {
        return show(HttpStatus.OK, browser, screen);
    }

    /// `screen` makes the page, given the token for its forms.
    public HttpResponse<?> show(HttpStatus status, Browser browser, Function<String, Screen> screen) {
        FormToken token = csrf.open(browser);
        MutableHttpResponse<String> response = pages.show(status, screen.apply(token.value()));
        token.cookieLine().ifPresent(line -> response.header(HttpHeaders.SET_COOKIE, line));
        return Problems.withHints(response);
    }

    /// Acts on a form only if its token fits the browser.
    public HttpResponse<?> take(HttpRequest<?> request, String body, Function<Submission, HttpResponse<?>> act) {
        return take(request, cookies.read(request), body, act);
    }

    public HttpResponse<?> take(
            HttpRequest<?> request, Browser browser, String body, Function<Submission, HttpResponse<?>> act) {
        var form = Form.parse(body);
        return csrf.accepts(browser, form.one(CsrfGuard.FIELD, 128))
                ? act.apply(new Submission(request, browser, form))
                : problems.refuse(request, HttpFault.CSRF_REJECTED);
    }
}
