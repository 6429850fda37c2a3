package dev.vestibule.adapters.web.callback;

import dev.vestibule.adapters.web.page.Pages;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.Browser;
import dev.vestibule.adapters.web.session.BrowserCookies;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.application.port.in.pipeline.StartLogin;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.function.Function;

/// Starts sign-ins, whoever asks for them.
@Singleton
final class Starts {
    private final StartLogin startLogin;
    private final BrowserCookies cookies;
    private final Problems problems;
    private final Pages pages;

    Starts(StartLogin startLogin, BrowserCookies cookies, Problems problems, Pages pages) {
        this.startLogin = startLogin;
        this.cookies = cookies;
        this.problems = problems;
        this.pages = pages;
    }

    /// `command` says what is asked for; whoever is signed in and comes from another site is asked first.
    HttpResponse<?> start(HttpRequest<?> request, Function<Browser, StartLogin.Command> command) {
        var browser = cookies.read(request);
        return browser.session().isPresent() && isFromElsewhere(request)
                ? askFirst(request)
                : answer(request, browser, startLogin.handle(command.apply(browser)));
    }

    /// Else any site could swap the account under somebody who is signed in.
    private static boolean isFromElsewhere(HttpRequest<?> request) {
        return "cross-site".equals(request.getHeaders().get("Sec-Fetch-Site"));
    }

    private HttpResponse<?> askFirst(HttpRequest<?> request) {
        var uri = request.getUri();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return pages.show(new CrossSiteScreen(pages.frame("Sign in again?"), uri.getRawPath() + query));
    }

    private HttpResponse<?> answer(HttpRequest<?> request, Browser browser, StartLogin.Result result) {
        return switch (result) {
            case StartLogin.Result.Redirected redirected -> redirect(redirected, browser);
            case StartLogin.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    private HttpResponse<?> redirect(StartLogin.Result.Redirected redirected, Browser browser) {
        MutableHttpResponse<?> response = Redirects.found(redirected.location().toASCIIString());
        cookies.remember(redirected.flow(), redirected.sealed(), redirected.comesBack(), browser)
                .forEach(line -> response.header(HttpHeaders.SET_COOKIE, line));
        return response;
    }
}
