package dev.vestibule.adapters.web.signin;

import dev.vestibule.adapters.web.form.Forms;
import dev.vestibule.adapters.web.form.Submission;
import dev.vestibule.adapters.web.page.Pages;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.BrowserCookies;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.application.port.in.session.SignOut;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/// Ends a session, on a form only: following a link changes nothing.
@Controller("/auth/logout")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignOutController {
    private final SignOut signOut;
    private final Forms forms;
    private final Pages pages;
    private final BrowserCookies cookies;

    SignOutController(SignOut signOut, Forms forms, Pages pages, BrowserCookies cookies) {
        this.signOut = signOut;
        this.forms = forms;
        this.pages = pages;
        this.cookies = cookies;
    }

    @Get
    HttpResponse<?> ask(HttpRequest<?> request) {
        return forms.show(cookies.read(request), csrf -> new SignOutScreen(pages.frame("Sign out"), csrf));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> submit(HttpRequest<?> request, @Body String body) {
        return forms.take(request, body, this::end);
    }

    private HttpResponse<?> end(Submission submission) {
        List<SignOut.Farewell> farewells = submission
                .browser()
                .session()
                .map(token -> signOut.handle(new SignOut.Command(token)))
                .map(SignOutController::farewells)
                .orElseGet(List::of);
        MutableHttpResponse<?> answer = farewells.isEmpty()
                ? Redirects.seeOther("/auth/login")
                : Problems.withHints(pages.show(new SignedOutScreen(pages.frame("Signed out"), farewells)));
        return answer.header(HttpHeaders.SET_COOKIE, cookies.endSession());
    }

    private static List<SignOut.Farewell> farewells(SignOut.Result result) {
        return switch (result) {
            case SignOut.Result.SignedOut(var farewells) -> farewells;
        };
    }
}
