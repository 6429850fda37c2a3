package dev.vestibule.adapters.web.signin;

import dev.vestibule.adapters.web.form.Submission;
import dev.vestibule.adapters.web.problem.Answers;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.Browser;
import dev.vestibule.adapters.web.session.BrowserCookies;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.adapters.web.trace.Traces;
import dev.vestibule.application.port.in.linking.AttachIdentity;
import dev.vestibule.application.port.in.pipeline.CreateAccount;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.ReturnTarget;
import dev.vestibule.domain.session.OpenedSession;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;

/// What a person answered to a pending decision.
@Singleton
final class DecisionAnswers {
    private final AttachIdentity attachIdentity;
    private final CreateAccount createAccount;
    private final AccountProofs proofs;
    private final BrowserCookies cookies;
    private final Problems problems;
    private final Traces traces;

    DecisionAnswers(
            AttachIdentity attachIdentity,
            CreateAccount createAccount,
            AccountProofs proofs,
            BrowserCookies cookies,
            Problems problems,
            Traces traces) {
        this.attachIdentity = attachIdentity;
        this.createAccount = createAccount;
        this.proofs = proofs;
        this.cookies = cookies;
        this.problems = problems;
        this.traces = traces;
    }

    HttpResponse<?> act(Submission submission, FlowId flow) {
        return switch (submission.form().one("op", 16).orElse("")) {
            case "confirm" -> confirm(submission, flow);
            case "newuser" -> join(submission, flow);
            case "login" -> proofs.take(submission, flow);
            default -> problems.refuse(submission.request(), Refusal.OPERATION_NOT_OFFERED);
        };
    }

    private HttpResponse<?> confirm(Submission submission, FlowId flow) {
        Browser browser = submission.browser();
        var command = new AttachIdentity.Command(
                flow, browser.flow(flow), browser.session(), browser.device(), traces.of(submission.request()));
        return switch (attachIdentity.handle(command)) {
            case AttachIdentity.Result.SignedIn(var session, var next) -> signedIn(session, next);
            case AttachIdentity.Result.Refused(var refusal) -> refused(submission.request(), flow, refusal);
        };
    }

    /// Whoever took too long gets the page again, which asks for the password first.
    private HttpResponse<?> refused(HttpRequest<?> request, FlowId flow, Refusal refusal) {
        return refusal == Refusal.STEP_UP_REQUIRED && !Answers.areJson(request)
                ? Redirects.seeOther(DecisionPages.pathOf(flow))
                : problems.refuse(request, refusal);
    }

    private HttpResponse<?> join(Submission submission, FlowId flow) {
        Browser browser = submission.browser();
        var command = new CreateAccount.Command(
                flow, browser.flow(flow), browser.session(), browser.device(), traces.of(submission.request()));
        return switch (createAccount.handle(command)) {
            case CreateAccount.Result.SignedIn(var session, var next) -> signedIn(session, next);
            case CreateAccount.Result.Refused(var refusal) -> problems.refuse(submission.request(), refusal);
        };
    }

    private HttpResponse<?> signedIn(OpenedSession session, ReturnTarget next) {
        return Redirects.seeOther(next.location()).header(HttpHeaders.SET_COOKIE, cookies.begin(session));
    }
}
