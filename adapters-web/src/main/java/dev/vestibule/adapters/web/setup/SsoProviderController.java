package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.form.Forms;
import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.form.Submission;
import dev.vestibule.adapters.web.page.Pages;
import dev.vestibule.adapters.web.page.SsoPaths;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.Browser;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.adapters.web.settings.BaseUrl;
import dev.vestibule.application.port.in.provider.DisableProvider;
import dev.vestibule.application.port.in.provider.ReviveProvider;
import dev.vestibule.application.port.in.provider.ShowProvider;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.Provider;
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

/// One identity provider of an organization.
@Controller("/organizations/{org}/settings/sso/{provider}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SsoProviderController {
    private final ShowProvider showProvider;
    private final DisableProvider disableProvider;
    private final ReviveProvider reviveProvider;
    private final Admins admins;
    private final Forms forms;
    private final Pages pages;
    private final Problems problems;
    private final BaseUrl baseUrl;

    SsoProviderController(
            ShowProvider showProvider,
            DisableProvider disableProvider,
            ReviveProvider reviveProvider,
            Admins admins,
            Forms forms,
            Pages pages,
            Problems problems,
            BaseUrl baseUrl) {
        this.showProvider = showProvider;
        this.disableProvider = disableProvider;
        this.reviveProvider = reviveProvider;
        this.admins = admins;
        this.forms = forms;
        this.pages = pages;
        this.problems = problems;
        this.baseUrl = baseUrl;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, @PathVariable OrganizationRef org, @PathVariable ProviderId provider) {
        return admins.admit(
                request,
                Refs.text(org),
                (browser, caller) ->
                        show(request, browser, new ShowProvider.Query(caller, org, provider), Notice.NONE));
    }

    private HttpResponse<?> show(HttpRequest<?> request, Browser browser, ShowProvider.Query query, Notice notice) {
        return switch (showProvider.handle(query)) {
            case ShowProvider.Result.Shown(var found) ->
                forms.show(notice.status(), browser, csrf -> screen(found, csrf, notice));
            case ShowProvider.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    private SsoProviderScreen screen(Provider provider, String csrf, Notice notice) {
        return new SsoProviderScreen(
                pages.frame(provider.name()).withCode(notice.code()),
                csrf,
                SsoPaths.of(provider.organization(), provider.id()),
                SsoPaths.of(provider.organization()),
                provider.name(),
                provider.status(),
                provider.config().issuer().value(),
                clientId(provider),
                baseUrl.of("/auth/sso/" + provider.id()),
                baseUrl.of("/auth/oidc/" + provider.id() + "/backchannel-logout"),
                baseUrl.of("/auth/oidc/" + provider.id() + "/initiate"),
                baseUrl.of("/auth/login"),
                provider.draft().map(draft -> draft.config().issuer().value()).orElse(""),
                notice);
    }

    private static String clientId(Provider provider) {
        return switch (provider.config()) {
            case OidcConfig oidc -> oidc.clientId();
        };
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
            default -> problems.refuse(submission.request(), Refusal.INVALID_REQUEST);
        };
    }

    private HttpResponse<?> disable(Submission submission, DisableProvider.Command command) {
        return switch (disableProvider.handle(command)) {
            case DisableProvider.Result.Disabled() ->
                Redirects.seeOther(submission.request().getPath());
            case DisableProvider.Result.Refused(var refusal) -> problems.refuse(submission.request(), refusal);
        };
    }

    private HttpResponse<?> revive(Submission submission, ReviveProvider.Command command) {
        return switch (reviveProvider.handle(command)) {
            case ReviveProvider.Result.Revived _ ->
                Redirects.seeOther(submission.request().getPath());
            case ReviveProvider.Result.Refused(var refusal) -> problems.refuse(submission.request(), refusal);
        };
    }
}
