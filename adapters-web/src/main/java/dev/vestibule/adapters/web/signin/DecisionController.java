package dev.vestibule.adapters.web.signin;

import dev.vestibule.adapters.web.form.Forms;
import dev.vestibule.adapters.web.session.BrowserCookies;
import dev.vestibule.domain.flow.FlowId;
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

/// A pending decision: what it asks, and what the person answers.
@Controller("/auth/sso/decision/{flow}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DecisionController {
    private final DecisionPages screens;
    private final DecisionAnswers answers;
    private final Forms forms;
    private final BrowserCookies cookies;

    DecisionController(DecisionPages screens, DecisionAnswers answers, Forms forms, BrowserCookies cookies) {
        this.screens = screens;
        this.answers = answers;
        this.forms = forms;
        this.cookies = cookies;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, @PathVariable FlowId flow) {
        return screens.show(request, flow, cookies.read(request).in(flow));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> submit(HttpRequest<?> request, @PathVariable FlowId flow, @Body String body) {
        var browser = cookies.read(request).in(flow);
        return forms.take(request, browser, body, submission -> answers.act(submission, flow));
    }
}
