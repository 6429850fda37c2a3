package dev.vestibule.adapters.web.signin;

import dev.vestibule.adapters.web.binding.Parameters;
import dev.vestibule.adapters.web.form.Forms;
import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.form.Submission;
import dev.vestibule.adapters.web.session.BrowserCookies;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.application.port.in.session.FindSignIn;
import dev.vestibule.domain.flow.ReturnTarget;
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
import java.util.Map;

/// Finds the way in: by work e-mail or organization, else with a password.
@Controller("/auth/login")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignInController {
    private static final Notice UNREADABLE = new Notice(
            HttpStatus.BAD_REQUEST,
            "invalid_request",
            "Enter your work e-mail, such as ada@example.com, or the short name of your organization.");

    /// What other pages may have this one say.
    private static final Map<String, String> DONE = Map.of("password", "Your password is set. Sign in with it now.");

    private final FindSignIn findSignIn;
    private final Passwords passwords;
    private final Forms forms;
    private final SignInPages screens;
    private final BrowserCookies cookies;

    SignInController(
            FindSignIn findSignIn, Passwords passwords, Forms forms, SignInPages screens, BrowserCookies cookies) {
        this.findSignIn = findSignIn;
        this.passwords = passwords;
        this.forms = forms;
        this.screens = screens;
        this.cookies = cookies;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        var query = Parameters.of(request);
        String login = query.one("login_hint", 320).orElse("");
        String next = query.one("next", ReturnTarget.MAX_LENGTH_CHARS).orElse("");
        String done = query.one("done", 16).map(DONE::get).orElse("");
        return query.one("way", 16).filter("password"::equals).isPresent()
                ? screens.password(cookies.read(request), login, next, Notice.NONE)
                : screens.first(cookies.read(request), login, next, done, Notice.NONE);
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> submit(HttpRequest<?> request, @Body String body) {
        return forms.take(request, body, this::act);
    }

    private HttpResponse<?> act(Submission submission) {
        return submission.form().has("password")
                ? passwords.enter(submission, notice -> screens.password(submission, notice))
                : find(submission);
    }

    private HttpResponse<?> find(Submission submission) {
        return switch (findSignIn.handle(new FindSignIn.Query(submission.login()))) {
            case FindSignIn.Result.AtOrganization(var organization) ->
                Redirects.seeOther(Redirects.path("/auth/login/" + organization, carriedOn(submission)));
            case FindSignIn.Result.WithPassword() -> screens.password(submission, Notice.NONE);
            case FindSignIn.Result.Unreadable() ->
                screens.first(submission.browser(), submission.login(), submission.next(), UNREADABLE);
        };
    }

    /// An address is a hint for the identity provider; an organization's name is not.
    private static Map<String, String> carriedOn(Submission submission) {
        String hint = submission.login().contains("@") ? submission.login() : "";
        return Map.of("login_hint", hint, "next", submission.next());
    }
}
