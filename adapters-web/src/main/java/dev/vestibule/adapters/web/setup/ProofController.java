package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.form.Forms;
import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.form.Submission;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.BrowserCookies;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.application.port.in.pipeline.StartSetup;
import dev.vestibule.application.port.in.pipeline.StartTest;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.flow.ProofLinkToken;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.SecondFactorRule;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ProviderId;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sends an admin to the provider that they are setting up or testing.
@Controller("/organizations/{org}/settings/sso/{provider}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProofController {
    private static final Map<String, SecondFactorRule> RULES =
            Map.of("keep", SecondFactorRule.KEPT, "drop", SecondFactorRule.DROPPED);
    private static final Notice NOT_CHOSEN =
            new Notice(HttpStatus.BAD_REQUEST, "invalid_request", "Choose what becomes of the required second factor.");

    private final StartSetup startSetup;
    private final StartTest startTest;
    private final ProofPages screens;
    private final Admins admins;
    private final Forms forms;
    private final BrowserCookies cookies;
    private final Problems problems;

    ProofController(
            StartSetup startSetup,
            StartTest startTest,
            ProofPages screens,
            Admins admins,
            Forms forms,
            BrowserCookies cookies,
            Problems problems) {
        this.startSetup = startSetup;
        this.startTest = startTest;
        this.screens = screens;
        this.admins = admins;
        this.forms = forms;
        this.cookies = cookies;
        this.problems = problems;
    }

    @Get("/setup")
    HttpResponse<?> setup(
            HttpRequest<?> request, @PathVariable OrganizationRef org, @PathVariable ProviderId provider) {
        return show(request, org, provider, ProofLink.Kind.SETUP);
    }

    @Get("/test")
    HttpResponse<?> test(HttpRequest<?> request, @PathVariable OrganizationRef org, @PathVariable ProviderId provider) {
        return show(request, org, provider, ProofLink.Kind.TEST);
    }

    private HttpResponse<?> show(
            HttpRequest<?> request, OrganizationRef org, ProviderId provider, ProofLink.Kind kind) {
        return admins.admit(request, Refs.text(org), (browser, caller) -> {
            var subject = new ProofPages.Subject(request, browser, caller, org, provider, kind);
            return screens.show(subject, subject.link(), "", Notice.NONE);
        });
    }

    @Post(value = "/setup", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> startSetup(
            HttpRequest<?> request,
            @PathVariable OrganizationRef org,
            @PathVariable ProviderId provider,
            @Body String body) {
        return start(
                request,
                org,
                body,
                (submission, caller) ->
                        startSetup(submission, subject(submission, caller, org, provider, ProofLink.Kind.SETUP)));
    }

    @Post(value = "/test", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> startTest(
            HttpRequest<?> request,
            @PathVariable OrganizationRef org,
            @PathVariable ProviderId provider,
            @Body String body) {
        return start(
                request,
                org,
                body,
                (submission, caller) ->
                        startTest(submission, subject(submission, caller, org, provider, ProofLink.Kind.TEST)));
    }

    private HttpResponse<?> start(HttpRequest<?> request, OrganizationRef org, String body, Act act) {
        return forms.take(
                request,
                body,
                submission -> admins.admit(
                        request, submission.browser(), Refs.text(org), (_, caller) -> act.on(submission, caller)));
    }

    private static ProofPages.Subject subject(
            Submission submission, Caller caller, OrganizationRef org, ProviderId provider, ProofLink.Kind kind) {
        return new ProofPages.Subject(submission.request(), submission.browser(), caller, org, provider, kind);
    }

    private HttpResponse<?> startSetup(Submission submission, ProofPages.Subject subject) {
        var rule = submission.form().one("secondFactor", 8).map(RULES::get);
        if (rule.isEmpty()) {
            return screens.show(subject, link(submission), "", NOT_CHOSEN);
        }
        var command = new StartSetup.Command(
                subject.caller(), subject.organization(), subject.provider(), rule.orElseThrow(), token(submission));
        return switch (startSetup.handle(command)) {
            case StartSetup.Result.Redirected(var location, var flow, var sealed, var mode) ->
                away(location, cookies.remember(flow, sealed, mode, submission.browser()));
            case StartSetup.Result.Refused(var refusal) -> refuse(submission, subject, refusal);
        };
    }

    private HttpResponse<?> startTest(Submission submission, ProofPages.Subject subject) {
        var command =
                new StartTest.Command(subject.caller(), subject.organization(), subject.provider(), token(submission));
        return switch (startTest.handle(command)) {
            case StartTest.Result.Redirected(var location, var flow, var sealed, var mode) ->
                away(location, cookies.remember(flow, sealed, mode, submission.browser()));
            case StartTest.Result.Refused(var refusal) -> refuse(submission, subject, refusal);
        };
    }

    private static String link(Submission submission) {
        return submission.form().one("link", ProofPages.MAX_LINK_LENGTH_CHARS).orElse("");
    }

    private static Optional<ProofLinkToken> token(Submission submission) {
        return submission.form().one("link", ProofPages.MAX_LINK_LENGTH_CHARS).map(ProofLinkToken::new);
    }

    private static HttpResponse<?> away(URI location, List<String> flowCookies) {
        MutableHttpResponse<?> response = Redirects.seeOther(location.toASCIIString());
        flowCookies.forEach(line -> response.header(HttpHeaders.SET_COOKIE, line));
        return response;
    }

    /// Whoever has to show again that it is them is led to the sign-in page and back here.
    private HttpResponse<?> refuse(Submission submission, ProofPages.Subject subject, Refusal refusal) {
        if (refusal != Refusal.STEP_UP_REQUIRED) {
            return problems.refuse(submission.request(), refusal);
        }
        String here = Redirects.path(submission.request().getPath(), Map.of("link", link(submission)));
        String signIn = Admins.signIn(Refs.text(subject.organization()), here);
        return screens.show(subject, link(submission), signIn, Notice.of(problems.entry(refusal)));
    }

    @FunctionalInterface
    private interface Act {
        HttpResponse<?> on(Submission submission, Caller caller);
    }
}
