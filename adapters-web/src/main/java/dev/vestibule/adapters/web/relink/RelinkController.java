package dev.vestibule.adapters.web.relink;

import dev.vestibule.adapters.web.form.Forms;
import dev.vestibule.adapters.web.form.Submission;
import dev.vestibule.adapters.web.page.Pages;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.BrowserCookies;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.adapters.web.trace.Traces;
import dev.vestibule.application.port.in.pipeline.ShowRelink;
import dev.vestibule.application.port.in.pipeline.StartRelink;
import dev.vestibule.domain.mailbox.MailedToken;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/// Sends the member for whom a relink link was made to the provider. Opening the link changes nothing.
@Controller("/auth/relink/{token}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RelinkController {
    private final ShowRelink showRelink;
    private final StartRelink startRelink;
    private final Forms forms;
    private final Pages pages;
    private final BrowserCookies cookies;
    private final Problems problems;
    private final Traces traces;

    RelinkController(
            ShowRelink showRelink,
            StartRelink startRelink,
            Forms forms,
            Pages pages,
            BrowserCookies cookies,
            Problems problems,
            Traces traces) {
        this.showRelink = showRelink;
        this.startRelink = startRelink;
        this.forms = forms;
        this.pages = pages;
        this.cookies = cookies;
        this.problems = problems;
        this.traces = traces;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, @PathVariable String token) {
        var browser = cookies.read(request);
        return switch (showRelink.handle(new ShowRelink.Query(new MailedToken(token), browser.session()))) {
            case ShowRelink.Result.Shown shown -> forms.show(browser, csrf -> screen(shown, csrf, request.getPath()));
            case ShowRelink.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    private RelinkScreen screen(ShowRelink.Result.Shown shown, String csrf, String action) {
        return new RelinkScreen(
                pages.frame("Sign in again"),
                csrf,
                action,
                shown.organizationName(),
                shown.providerName(),
                shown.visitor());
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> start(HttpRequest<?> request, @PathVariable String token, @Body String body) {
        return forms.take(request, body, submission -> start(submission, new MailedToken(token)));
    }

    private HttpResponse<?> start(Submission submission, MailedToken token) {
        HttpRequest<?> request = submission.request();
        var command = new StartRelink.Command(token, submission.browser().session(), traces.of(request));
        return switch (startRelink.handle(command)) {
            case StartRelink.Result.Redirected redirected -> away(submission, redirected);
            case StartRelink.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    private HttpResponse<?> away(Submission submission, StartRelink.Result.Redirected redirected) {
        MutableHttpResponse<?> response =
                Redirects.seeOther(redirected.location().toASCIIString());
        cookies.remember(redirected.flow(), redirected.sealed(), redirected.comesBack(), submission.browser())
                .forEach(line -> response.header(HttpHeaders.SET_COOKIE, line));
        return response;
    }
}
