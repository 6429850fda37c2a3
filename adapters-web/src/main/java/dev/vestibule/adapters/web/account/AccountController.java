package dev.vestibule.adapters.web.account;

import dev.vestibule.adapters.web.binding.Ids;
import dev.vestibule.adapters.web.form.Forms;
import dev.vestibule.adapters.web.form.Submission;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.BrowserCookies;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.adapters.web.session.Visitors;
import dev.vestibule.adapters.web.trace.Traces;
import dev.vestibule.application.port.in.session.EndSessions;
import dev.vestibule.application.port.in.session.EndSessions.Asking;
import dev.vestibule.application.port.in.session.EndSessions.Choice;
import dev.vestibule.application.port.in.session.ShowAccount;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionId;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.Optional;

/// A person's own account. Strangers sign in first.
@Controller(AccountController.PATH)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountController {
    static final String PATH = "/account";

    private final ShowAccount showAccount;
    private final EndSessions endSessions;
    private final Visitors visitors;
    private final BrowserCookies cookies;
    private final Forms forms;
    private final AccountPages pages;
    private final Problems problems;
    private final Traces traces;

    AccountController(
            ShowAccount showAccount,
            EndSessions endSessions,
            Visitors visitors,
            BrowserCookies cookies,
            Forms forms,
            AccountPages pages,
            Problems problems,
            Traces traces) {
        this.showAccount = showAccount;
        this.endSessions = endSessions;
        this.visitors = visitors;
        this.cookies = cookies;
        this.forms = forms;
        this.pages = pages;
        this.problems = problems;
        this.traces = traces;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        var browser = cookies.read(request);
        return visitors.of(browser)
                .flatMap(this::account)
                .<HttpResponse<?>>map(shown -> forms.show(browser, csrf -> pages.screen(shown, csrf)))
                .orElseGet(AccountController::signIn);
    }

    private Optional<ShowAccount.Result.Shown> account(Session session) {
        return switch (showAccount.handle(new ShowAccount.Query(session))) {
            case ShowAccount.Result.Shown shown -> Optional.of(shown);
            case ShowAccount.Result.Gone() -> Optional.empty();
        };
    }

    private static HttpResponse<?> signIn() {
        return Redirects.seeOther(Redirects.path("/auth/login", Map.of("next", PATH)));
    }

    @Post(uri = "/sessions", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(HttpRequest<?> request, @Body String body) {
        return forms.take(
                request,
                body,
                submission -> visitors.of(submission.browser())
                        .<HttpResponse<?>>map(session -> end(submission, session))
                        .orElseGet(AccountController::signIn));
    }

    private HttpResponse<?> end(Submission submission, Session session) {
        return switch (submission.form().one("op", 16).orElse("")) {
            case "end" ->
                submission
                        .form()
                        .one("id", 64)
                        .flatMap(Ids::parse)
                        .<HttpResponse<?>>map(id -> end(submission, session, new Choice.One(new SessionId(id))))
                        .orElseGet(() -> problems.refuse(submission.request(), Refusal.NOT_FOUND));
            case "others" -> end(submission, session, new Choice.Others());
            case "all" -> end(submission, session, new Choice.All());
            default -> problems.refuse(submission.request(), Refusal.INVALID_REQUEST);
        };
    }

    private HttpResponse<?> end(Submission submission, Session session, Choice choice) {
        var command = new EndSessions.Command(session, choice, traces.of(submission.request()));
        return switch (endSessions.handle(command)) {
            case EndSessions.Result.Ended(var asking) ->
                asking == Asking.ENDED ? signedOut() : Redirects.seeOther(PATH);
            case EndSessions.Result.Refused(var refusal) ->
                refusal == Refusal.NOT_SIGNED_IN ? signIn() : problems.refuse(submission.request(), refusal);
        };
    }

    private HttpResponse<?> signedOut() {
        return Redirects.seeOther("/auth/login").header(HttpHeaders.SET_COOKIE, cookies.endSession());
    }
}
