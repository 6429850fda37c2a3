package dev.vestibule.adapters.web.signin;

import dev.vestibule.adapters.web.binding.Parameters;
import dev.vestibule.adapters.web.form.Forms;
import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.form.Submission;
import dev.vestibule.adapters.web.page.Pages;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.Browser;
import dev.vestibule.adapters.web.session.BrowserCookies;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.adapters.web.settings.PasswordMail;
import dev.vestibule.application.port.in.session.ShowSignIn;
import dev.vestibule.domain.flow.ReturnTarget;
import dev.vestibule.domain.organization.OrganizationRef;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An organization's own sign-in page.
@Controller("/auth/login/{org}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrganizationController {
    private final ShowSignIn showSignIn;
    private final Passwords passwords;
    private final Forms forms;
    private final Pages pages;
    private final Problems problems;
    private final BrowserCookies cookies;
    private final PasswordMail passwordMail;

    OrganizationController(
            ShowSignIn showSignIn,
            Passwords passwords,
            Forms forms,
            Pages pages,
            Problems problems,
            BrowserCookies cookies,
            PasswordMail passwordMail) {
        this.showSignIn = showSignIn;
        this.passwords = passwords;
        this.forms = forms;
        this.pages = pages;
        this.problems = problems;
        this.cookies = cookies;
        this.passwordMail = passwordMail;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, @PathVariable OrganizationRef org) {
        var query = Parameters.of(request);
        String login = query.one("login_hint", 320).orElse("");
        String next = query.one("next", ReturnTarget.MAX_LENGTH_CHARS).orElse("");
        return show(request, org, cookies.read(request), new Typed(login, next, Notice.NONE));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> submit(HttpRequest<?> request, @PathVariable OrganizationRef org, @Body String body) {
        return forms.take(
                request,
                body,
                submission -> passwords.enter(submission, Optional.of(org), notice -> again(submission, org, notice)));
    }

    private HttpResponse<?> again(Submission submission, OrganizationRef org, Notice notice) {
        var typed = new Typed(submission.login(), submission.next(), notice);
        return show(submission.request(), org, submission.browser(), typed);
    }

    private HttpResponse<?> show(HttpRequest<?> request, OrganizationRef org, Browser browser, Typed typed) {
        return switch (showSignIn.handle(new ShowSignIn.Query(org))) {
            case ShowSignIn.Result.Shown shown ->
                forms.show(typed.notice().status(), browser, csrf -> screen(shown, csrf, typed));
            case ShowSignIn.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    private OrganizationScreen screen(ShowSignIn.Result.Shown shown, String csrf, Typed typed) {
        return new OrganizationScreen(
                pages.frame("Sign in to " + shown.name())
                        .withCode(typed.notice().code()),
                csrf,
                shown.name(),
                "/auth/login/" + shown.slug(),
                ways(shown, typed),
                shown.passwords(),
                Redirects.path(
                        "/auth/login", Map.of("way", "password", "login_hint", typed.login(), "next", typed.next())),
                typed.login(),
                typed.next(),
                passwordMail.isOffered(),
                typed.notice());
    }

    private static List<OrganizationScreen.Way> ways(ShowSignIn.Result.Shown shown, Typed typed) {
        return shown.choices().stream()
                .map(choice -> new OrganizationScreen.Way(choice.name(), start(shown, choice, typed)))
                .toList();
    }

    private static String start(ShowSignIn.Result.Shown shown, ShowSignIn.Choice choice, Typed typed) {
        return Redirects.path(
                "/auth/login/" + shown.slug() + "/sso",
                Map.of("provider", choice.provider().toString(), "login_hint", typed.login(), "next", typed.next()));
    }

    /// What the page is shown with: what came along or was typed, and what to say about it.
    private record Typed(String login, String next, Notice notice) {}
}
