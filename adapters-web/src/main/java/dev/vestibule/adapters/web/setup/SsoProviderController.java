package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.binding.Parameters;
import dev.vestibule.adapters.web.form.Forms;
import dev.vestibule.adapters.web.form.Submission;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.adapters.web.setup.ProviderPages.View;
import dev.vestibule.application.port.in.check.DecideIdentityCheck;
import dev.vestibule.application.port.in.check.DecideIdentityCheck.Decision;
import dev.vestibule.application.port.in.provider.DisableProvider;
import dev.vestibule.application.port.in.provider.ReviveProvider;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.tag.Condition;
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
import java.util.stream.Stream;

/// One identity provider of an organization.
@Controller("/organizations/{org}/settings/sso/{provider}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SsoProviderController {
    private final DisableProvider disableProvider;
    private final ReviveProvider reviveProvider;
    private final DecideIdentityCheck decideIdentityCheck;
    private final Admins admins;
    private final Forms forms;
    private final ProviderPages pages;
    private final ProviderChanges changes;
    private final Problems problems;

    SsoProviderController(
            DisableProvider disableProvider,
            ReviveProvider reviveProvider,
            DecideIdentityCheck decideIdentityCheck,
            Admins admins,
            Forms forms,
            ProviderPages pages,
            ProviderChanges changes,
            Problems problems) {
        this.disableProvider = disableProvider;
        this.reviveProvider = reviveProvider;
        this.decideIdentityCheck = decideIdentityCheck;
        this.admins = admins;
        this.forms = forms;
        this.pages = pages;
        this.changes = changes;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, @PathVariable OrganizationRef org, @PathVariable ProviderId provider) {
        return admins.admit(
                request,
                Refs.text(org),
                (browser, caller) ->
                        pages.show(new View(request, browser, caller, org, provider), Typed.after(saved(request))));
    }

    /// What to say after a change, which may have left something wrong.
    private String saved(HttpRequest<?> request) {
        return Parameters.of(request)
                .one("saved", 64)
                .map(code -> Stream.of(Refusal.values())
                        .filter(refusal -> refusal.code().equals(code))
                        .findFirst()
                        .map(warning -> "Saved, but look at this: "
                                + problems.entry(warning).title() + ".")
                        .orElse("Saved."))
                .orElse("");
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(
            HttpRequest<?> request,
            @PathVariable OrganizationRef org,
            @PathVariable ProviderId provider,
            @Body String body) {
        return forms.take(
                request,
                body,
                submission -> admins.admit(
                        request,
                        submission.browser(),
                        Refs.text(org),
                        (_, caller) -> act(submission, caller, org, provider)));
    }

    private HttpResponse<?> act(Submission submission, Caller caller, OrganizationRef org, ProviderId provider) {
        return switch (submission.form().one("op", 16).orElse("")) {
            case "disable" ->
                disable(submission, new DisableProvider.Command(caller, org, provider, new Condition.Any()));
            case "enable" -> revive(submission, new ReviveProvider.Command(caller, org, provider));
            case "release" ->
                decide(submission, new DecideIdentityCheck.Command(caller, org, provider, Decision.RELEASE));
            case "dismiss" ->
                decide(submission, new DecideIdentityCheck.Command(caller, org, provider, Decision.DISMISS));
            case ProviderChanges.CHANGE -> changes.change(submission, view(submission, caller, org, provider));
            case ProviderChanges.POLICY -> changes.policy(submission, view(submission, caller, org, provider));
            case ProviderChanges.DROP -> changes.drop(submission, view(submission, caller, org, provider));
            default -> problems.refuse(submission.request(), Refusal.INVALID_REQUEST);
        };
    }

    private static View view(Submission submission, Caller caller, OrganizationRef org, ProviderId provider) {
        return new View(submission.request(), submission.browser(), caller, org, provider);
    }

    private HttpResponse<?> disable(Submission submission, DisableProvider.Command command) {
        return switch (disableProvider.handle(command)) {
            case DisableProvider.Result.Disabled() -> back(submission, command.organization(), command.provider());
            case DisableProvider.Result.Refused(var refusal) -> problems.refuse(submission.request(), refusal);
        };
    }

    private HttpResponse<?> revive(Submission submission, ReviveProvider.Command command) {
        return switch (reviveProvider.handle(command)) {
            case ReviveProvider.Result.Revived _ -> back(submission, command.organization(), command.provider());
            case ReviveProvider.Result.Refused(var refusal) -> problems.refuse(submission.request(), refusal);
        };
    }

    private HttpResponse<?> decide(Submission submission, DecideIdentityCheck.Command command) {
        return switch (decideIdentityCheck.handle(command)) {
            case DecideIdentityCheck.Result.Decided _ -> back(submission, command.organization(), command.provider());
            case DecideIdentityCheck.Result.Refused(var refusal) -> problems.refuse(submission.request(), refusal);
        };
    }

    /// Whoever came in through the provider, or repairs, may have shut the page behind them.
    private HttpResponse<?> back(Submission submission, OrganizationRef org, ProviderId provider) {
        return Redirects.seeOther(admins.stillOpen(
                submission.request(), submission.browser(), caller -> pages.isOpen(caller, org, provider)));
    }
}
