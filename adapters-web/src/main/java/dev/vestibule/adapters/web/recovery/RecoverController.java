package dev.vestibule.adapters.web.recovery;

import dev.vestibule.adapters.web.form.Forms;
import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.form.Submission;
import dev.vestibule.adapters.web.guard.ClientAddresses;
import dev.vestibule.adapters.web.page.Pages;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.Browser;
import dev.vestibule.adapters.web.session.BrowserCookies;
import dev.vestibule.adapters.web.settings.PasswordMail;
import dev.vestibule.adapters.web.trace.Traces;
import dev.vestibule.application.port.in.recovery.RequestPasswordLink;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.user.EmailAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/// Asks for a link that sets a password.
@Controller("/account/recover")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RecoverController {
    private static final Notice UNREADABLE = new Notice(
            HttpStatus.BAD_REQUEST, "invalid_request", "Enter your e-mail address, such as ada@example.com.");

    private final RequestPasswordLink requestPasswordLink;
    private final PasswordMail passwordMail;
    private final Forms forms;
    private final Pages pages;
    private final BrowserCookies cookies;
    private final ClientAddresses addresses;
    private final Problems problems;
    private final Traces traces;

    RecoverController(
            RequestPasswordLink requestPasswordLink,
            PasswordMail passwordMail,
            Forms forms,
            Pages pages,
            BrowserCookies cookies,
            ClientAddresses addresses,
            Problems problems,
            Traces traces) {
        this.requestPasswordLink = requestPasswordLink;
        this.passwordMail = passwordMail;
        this.forms = forms;
        this.pages = pages;
        this.cookies = cookies;
        this.addresses = addresses;
        this.problems = problems;
        this.traces = traces;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        return passwordMail.isOffered()
                ? show(cookies.read(request), "", Notice.NONE)
                : problems.refuse(request, Refusal.FEATURE_NOT_AVAILABLE);
    }

    private HttpResponse<?> show(Browser browser, String login, Notice notice) {
        var frame = pages.frame("Set a password by mail").withCode(notice.code());
        return forms.show(notice.status(), browser, csrf -> new RecoverScreen(frame, csrf, login, notice));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> submit(HttpRequest<?> request, @Body String body) {
        return forms.take(
                request,
                body,
                submission -> EmailAddress.isWellFormed(submission.login())
                        ? mail(submission, new EmailAddress(submission.login()))
                        : show(submission.browser(), submission.login(), UNREADABLE));
    }

    private HttpResponse<?> mail(Submission submission, EmailAddress address) {
        HttpRequest<?> request = submission.request();
        var command = new RequestPasswordLink.Command(address, addresses.of(request), traces.of(request));
        return switch (requestPasswordLink.handle(command)) {
            case RequestPasswordLink.Result.Requested() ->
                pages.show(new MailedScreen(pages.frame("Look into your mailbox"), address.text()));
            case RequestPasswordLink.Result.Refused(var refusal)
            when refusal == Refusal.TOO_MANY_ATTEMPTS ->
                show(submission.browser(), address.text(), Notice.of(problems.entry(refusal)));
            case RequestPasswordLink.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }
}
