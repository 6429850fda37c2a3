package dev.vestibule.adapters.web.signin;

import dev.vestibule.adapters.web.guard.ClientAddresses;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.Browser;
import dev.vestibule.adapters.web.session.BrowserCookies;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.adapters.web.trace.Traces;
import dev.vestibule.application.port.in.linking.AttachIdentity;
import dev.vestibule.application.port.in.pipeline.CreateAccount;
import dev.vestibule.application.port.in.pipeline.ProveAccount;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.ReturnTarget;
import dev.vestibule.domain.session.OpenedSession;
import dev.vestibule.domain.user.Password;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;

/// What a person answered to a pending decision.
@Singleton
final class DecisionAnswers {
    private final AttachIdentity attachIdentity;
    private final CreateAccount createAccount;
    private final ProveAccount proveAccount;
    private final DecisionPages screens;
    private final Passwords passwords;
    private final ClientAddresses addresses;
    private final BrowserCookies cookies;
    private final Problems problems;
    private final Traces traces;

    DecisionAnswers(
            AttachIdentity attachIdentity,
            CreateAccount createAccount,
            ProveAccount proveAccount,
            DecisionPages screens,
            Passwords passwords,
            ClientAddresses addresses,
            BrowserCookies cookies,
            Problems problems,
            Traces traces) {
        this.attachIdentity = attachIdentity;
        this.createAccount = createAccount;
        this.proveAccount = proveAccount;
        this.screens = screens;
        this.passwords = passwords;
        this.addresses = addresses;
        this.cookies = cookies;
        this.problems = problems;
        this.traces = traces;
    }

    HttpResponse<?> act(Submission submission, FlowId flow) {
        return switch (submission.form().one("op", 16).orElse("")) {
            case "confirm" -> confirm(submission, flow);
            case "newuser" -> join(submission, flow);
            case "login" -> prove(submission, flow);
            default -> problems.refuse(submission.request(), Refusal.OPERATION_NOT_OFFERED);
        };
    }

    private HttpResponse<?> confirm(Submission submission, FlowId flow) {
        Browser browser = submission.browser();
        var command = new AttachIdentity.Command(
                flow, browser.flow(flow), browser.session(), traces.of(submission.request()));
        return switch (attachIdentity.handle(command)) {
            case AttachIdentity.Result.SignedIn(var session, var next) -> signedIn(session, next);
            case AttachIdentity.Result.Refused(var refusal) -> problems.refuse(submission.request(), refusal);
        };
    }

    private HttpResponse<?> join(Submission submission, FlowId flow) {
        Browser browser = submission.browser();
        var command =
                new CreateAccount.Command(flow, browser.flow(flow), browser.session(), traces.of(submission.request()));
        return switch (createAccount.handle(command)) {
            case CreateAccount.Result.SignedIn(var session, var next) -> signedIn(session, next);
            case CreateAccount.Result.Refused(var refusal) -> problems.refuse(submission.request(), refusal);
        };
    }

    private HttpResponse<?> signedIn(OpenedSession session, ReturnTarget next) {
        return Redirects.seeOther(next.location()).header(HttpHeaders.SET_COOKIE, cookies.begin(session));
    }

    /// Whose account it is has been shown; whether to link it is asked next.
    private HttpResponse<?> prove(Submission submission, FlowId flow) {
        return switch (proveAccount.handle(proof(submission, flow))) {
            case ProveAccount.Result.Proven(var session) ->
                Redirects.seeOther(DecisionPages.pathOf(flow)).header(HttpHeaders.SET_COOKIE, cookies.begin(session));
            case ProveAccount.Result.Refused(var refusal) ->
                passwords.refuse(submission, refusal, notice -> screens.again(submission, flow, notice));
        };
    }

    private ProveAccount.Command proof(Submission submission, FlowId flow) {
        return new ProveAccount.Command(
                flow,
                submission.browser().flow(flow),
                submission.browser().session(),
                submission.login(),
                new Password(submission.typedPassword()),
                addresses.of(submission.request()),
                traces.of(submission.request()));
    }
}
