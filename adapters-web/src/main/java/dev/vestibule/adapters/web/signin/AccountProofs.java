package dev.vestibule.adapters.web.signin;

import dev.vestibule.adapters.web.form.Submission;
import dev.vestibule.adapters.web.guard.ClientAddresses;
import dev.vestibule.adapters.web.session.BrowserCookies;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.adapters.web.trace.Traces;
import dev.vestibule.application.port.in.pipeline.ProveAccount;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.user.Password;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;

/// Answers a pending decision with an account's own password. Whether to link that account is asked next.
@Singleton
final class AccountProofs {
    private final ProveAccount proveAccount;
    private final DecisionPages screens;
    private final Passwords passwords;
    private final ClientAddresses addresses;
    private final BrowserCookies cookies;
    private final Traces traces;

    AccountProofs(
            ProveAccount proveAccount,
            DecisionPages screens,
            Passwords passwords,
            ClientAddresses addresses,
            BrowserCookies cookies,
            Traces traces) {
        this.proveAccount = proveAccount;
        this.screens = screens;
        this.passwords = passwords;
        this.addresses = addresses;
        this.cookies = cookies;
        this.traces = traces;
    }

    HttpResponse<?> take(Submission submission, FlowId flow) {
        return switch (proveAccount.handle(command(submission, flow))) {
            case ProveAccount.Result.Proven(var session) ->
                Redirects.seeOther(DecisionPages.pathOf(flow)).header(HttpHeaders.SET_COOKIE, cookies.begin(session));
            case ProveAccount.Result.Refused(var refusal) ->
                passwords.refuse(submission, refusal, notice -> screens.again(submission, flow, notice));
        };
    }

    private ProveAccount.Command command(Submission submission, FlowId flow) {
        return new ProveAccount.Command(
                flow,
                submission.browser().flow(flow),
                submission.browser().session(),
                submission.login(),
                new Password(submission.typedPassword()),
                addresses.of(submission.request()),
                submission.browser().device(),
                traces.of(submission.request()));
    }
}
