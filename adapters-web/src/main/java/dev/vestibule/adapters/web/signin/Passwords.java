package dev.vestibule.adapters.web.signin;

import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.form.Submission;
import dev.vestibule.adapters.web.guard.ClientAddresses;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.BrowserCookies;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.adapters.web.settings.AllowedOrigins;
import dev.vestibule.adapters.web.trace.Traces;
import dev.vestibule.application.port.in.session.SignIn;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.ReturnTarget;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.user.Password;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;

/// Signs in with the password of a form, wherever the form stands.
@Singleton
final class Passwords {
    private final SignIn signIn;
    private final BrowserCookies cookies;
    private final ClientAddresses addresses;
    private final AllowedOrigins allowed;
    private final Problems problems;
    private final Traces traces;

    Passwords(
            SignIn signIn,
            BrowserCookies cookies,
            ClientAddresses addresses,
            AllowedOrigins allowed,
            Problems problems,
            Traces traces) {
        this.signIn = signIn;
        this.cookies = cookies;
        this.addresses = addresses;
        this.allowed = allowed;
        this.problems = problems;
        this.traces = traces;
    }

    /// `again` shows the form once more, with what the person can mend.
    HttpResponse<?> enter(Submission submission, Function<Notice, HttpResponse<?>> again) {
        return enter(submission, Optional.empty(), again);
    }

    /// The same on the page of an organization.
    HttpResponse<?> enter(
            Submission submission, Optional<OrganizationRef> door, Function<Notice, HttpResponse<?>> again) {
        return switch (signIn.handle(command(submission, door))) {
            case SignIn.Result.SignedIn(var session) ->
                Redirects.seeOther(target(submission)).header(HttpHeaders.SET_COOKIE, cookies.begin(session));
            case SignIn.Result.Refused(var refusal) -> refuse(submission, refusal, again);
        };
    }

    private SignIn.Command command(Submission submission, Optional<OrganizationRef> door) {
        return new SignIn.Command(
                submission.login(),
                new Password(submission.typedPassword()),
                door,
                submission.browser().session(),
                addresses.of(submission.request()),
                submission.browser().device(),
                traces.of(submission.request()));
    }

    private String target(Submission submission) {
        return ReturnTarget.of(Optional.of(submission.next()), allowed.origins())
                .location();
    }

    HttpResponse<?> refuse(Submission submission, Refusal refusal, Function<Notice, HttpResponse<?>> again) {
        return refusal == Refusal.INVALID_CREDENTIALS || refusal == Refusal.TOO_MANY_ATTEMPTS
                ? again.apply(Notice.of(problems.entry(refusal)))
                : problems.refuse(submission.request(), refusal);
    }
}
