package dev.vestibule.adapters.web.callback;

import dev.vestibule.adapters.web.binding.Ids;
import dev.vestibule.adapters.web.binding.Parameters;
import dev.vestibule.adapters.web.page.Pages;
import dev.vestibule.adapters.web.problem.FieldFault;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.Browser;
import dev.vestibule.adapters.web.session.BrowserCookies;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.adapters.web.trace.Traces;
import dev.vestibule.application.port.in.pipeline.StartLogin;
import dev.vestibule.domain.flow.Prompt;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.ReturnTarget;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ProviderId;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Sends a browser to its organization's identity provider.
@Controller("/auth/login/{org}/sso")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StartController {
    private static final int MAX_HINT_LENGTH_CHARS = 320;
    private static final int MAX_ID_LENGTH_CHARS = 64;
    private static final int MAX_PROMPT_LENGTH_CHARS = 64;
    private static final List<FieldFault> UNKNOWN_PROMPT = List.of(
            new FieldFault("?prompt", "invalid_value", "should be none, or some of login, consent, select_account"));

    private final StartLogin startLogin;
    private final BrowserCookies cookies;
    private final Traces traces;
    private final Problems problems;
    private final Pages pages;

    StartController(StartLogin startLogin, BrowserCookies cookies, Traces traces, Problems problems, Pages pages) {
        this.startLogin = startLogin;
        this.cookies = cookies;
        this.traces = traces;
        this.problems = problems;
        this.pages = pages;
    }

    @Get(headRoute = false, produces = MediaType.ALL)
    HttpResponse<?> start(HttpRequest<?> request, @PathVariable OrganizationRef org) {
        var browser = cookies.read(request);
        var query = Parameters.of(request);
        if (browser.session().isPresent() && isFromElsewhere(request)) {
            return askFirst(request);
        }
        if (query.names("prompt") && prompts(query).isEmpty()) {
            return problems.refuse(request, Refusal.INVALID_REQUEST, UNKNOWN_PROMPT);
        }
        return isUnreadable(query)
                ? problems.refuse(request, Refusal.PROVIDER_NOT_FOUND)
                : answer(request, browser, startLogin.handle(command(request, org, browser)));
    }

    private static Optional<Set<Prompt>> prompts(Parameters query) {
        return query.one("prompt", MAX_PROMPT_LENGTH_CHARS).flatMap(Prompt::parse);
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

    private static boolean isUnreadable(Parameters query) {
        return query.has("provider")
                && query.one("provider", MAX_ID_LENGTH_CHARS)
                        .flatMap(Ids::parse)
                        .isEmpty();
    }

    private StartLogin.Command command(HttpRequest<?> request, OrganizationRef org, Browser browser) {
        var query = Parameters.of(request);
        return new StartLogin.Command(
                org,
                query.one("provider", MAX_ID_LENGTH_CHARS).flatMap(Ids::parse).map(ProviderId::new),
                browser.session(),
                query.one("next", ReturnTarget.MAX_LENGTH_CHARS),
                query.one("login_hint", MAX_HINT_LENGTH_CHARS),
                prompts(query).orElseGet(Set::of),
                traces.of(request));
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
