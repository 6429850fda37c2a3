package dev.vestibule.adapters.web.recovery;

import dev.vestibule.adapters.web.form.Forms;
import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.form.Submission;
import dev.vestibule.adapters.web.page.Pages;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.Browser;
import dev.vestibule.adapters.web.session.BrowserCookies;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.adapters.web.trace.Traces;
import dev.vestibule.application.port.in.recovery.SetPassword;
import dev.vestibule.application.port.in.recovery.ShowPasswordLink;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.mailbox.MailedToken;
import dev.vestibule.domain.user.Password;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/// Sets a password by a mailed link. Opening the link changes nothing: mail scanners open links, too.
@Controller("/account/password/{token}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class NewPasswordController {
    private final ShowPasswordLink showPasswordLink;
    private final SetPassword setPassword;
    private final Forms forms;
    private final Pages pages;
    private final BrowserCookies cookies;
    private final Problems problems;
    private final Traces traces;

    NewPasswordController(
            ShowPasswordLink showPasswordLink,
            SetPassword setPassword,
            Forms forms,
            Pages pages,
            BrowserCookies cookies,
            Problems problems,
            Traces traces) {
        this.showPasswordLink = showPasswordLink;
        this.setPassword = setPassword;
        this.forms = forms;
        this.pages = pages;
        this.cookies = cookies;
        this.problems = problems;
        this.traces = traces;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, @PathVariable String token) {
        return switch (showPasswordLink.handle(new ShowPasswordLink.Query(new MailedToken(token)))) {
            case ShowPasswordLink.Result.Open() -> show(request, cookies.read(request), Notice.NONE);
            case ShowPasswordLink.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    private HttpResponse<?> show(HttpRequest<?> request, Browser browser, Notice notice) {
        var frame = pages.frame("Choose a password").withCode(notice.code());
        return forms.show(
                notice.status(), browser, csrf -> new NewPasswordScreen(frame, csrf, request.getPath(), notice));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> submit(HttpRequest<?> request, @PathVariable String token, @Body String body) {
        return forms.take(request, body, submission -> set(submission, new MailedToken(token)));
    }

    private HttpResponse<?> set(Submission submission, MailedToken token) {
        HttpRequest<?> request = submission.request();
        var command = new SetPassword.Command(token, new Password(submission.typedPassword()), traces.of(request));
        return switch (setPassword.handle(command)) {
            case SetPassword.Result.Changed() -> Redirects.seeOther("/auth/login?done=password");
            case SetPassword.Result.Refused(var refusal)
            when refusal == Refusal.PASSWORD_UNACCEPTABLE ->
                show(request, submission.browser(), Notice.of(problems.entry(refusal)));
            case SetPassword.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }
}
