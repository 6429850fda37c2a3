package dev.vestibule.adapters.web.signin;

import dev.vestibule.adapters.web.form.Forms;
import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.form.Submission;
import dev.vestibule.adapters.web.page.Pages;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.Browser;
import dev.vestibule.adapters.web.settings.PasswordMail;
import dev.vestibule.application.port.in.pipeline.ShowDecision;
import dev.vestibule.application.port.in.pipeline.ShowDecision.Result.Pending;
import dev.vestibule.domain.flow.FlowId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;

/// The page of a pending decision.
@Singleton
final class DecisionPages {
    private final ShowDecision showDecision;
    private final Forms forms;
    private final Pages pages;
    private final Problems problems;
    private final PasswordMail passwordMail;

    DecisionPages(ShowDecision showDecision, Forms forms, Pages pages, Problems problems, PasswordMail passwordMail) {
        this.passwordMail = passwordMail;
        this.showDecision = showDecision;
        this.forms = forms;
        this.pages = pages;
        this.problems = problems;
    }

    HttpResponse<?> show(HttpRequest<?> request, FlowId flow, Browser browser) {
        return show(request, flow, browser, new Typed("", Notice.NONE));
    }

    HttpResponse<?> again(Submission submission, FlowId flow, Notice notice) {
        return show(submission.request(), flow, submission.browser(), new Typed(submission.login(), notice));
    }

    private HttpResponse<?> show(HttpRequest<?> request, FlowId flow, Browser browser, Typed typed) {
        var query = new ShowDecision.Query(flow, browser.flow(flow), browser.session());
        return switch (showDecision.handle(query)) {
            case Pending pending ->
                forms.show(typed.notice().status(), browser, csrf -> screen(flow, pending, csrf, typed));
            case ShowDecision.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    private DecisionScreen screen(FlowId flow, Pending pending, String csrf, Typed typed) {
        return new DecisionScreen(
                pages.frame(title(pending)).withCode(typed.notice().code()),
                csrf,
                pathOf(flow),
                pending,
                typed.login(),
                passwordMail.isOffered(),
                typed.notice());
    }

    static String pathOf(FlowId flow) {
        return "/auth/sso/decision/" + flow;
    }

    private static String title(Pending pending) {
        return switch (pending.question()) {
            case WHOSE -> "Which account is yours?";
            case LINK -> "Link your account?";
            case SWITCH -> "Switch accounts?";
        };
    }

    /// What the page is shown with: what was typed, and what to say about it.
    private record Typed(String login, Notice notice) {}
}
