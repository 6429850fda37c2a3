package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.binding.Form;
import dev.vestibule.adapters.web.form.Forms;
import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.form.Submission;
import dev.vestibule.adapters.web.page.Pages;
import dev.vestibule.adapters.web.page.SsoPaths;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.Browser;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.application.port.in.organization.ShowOrganization;
import dev.vestibule.application.port.in.provider.CreateProvider;
import dev.vestibule.application.port.in.provider.ListProviders;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.PolicyChange;
import dev.vestibule.domain.provider.Provider;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Locale;

/// The list of an organization's identity providers, where a new one is begun as a draft.
@Controller("/organizations/{org}/settings/sso")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SsoSettingsController {
    private static final Notice UNREADABLE = new Notice(
            HttpStatus.BAD_REQUEST,
            "invalid_request",
            "Enter a name, the issuer as an https address, the client id and the client secret.");

    private final ShowOrganization showOrganization;
    private final ListProviders listProviders;
    private final CreateProvider createProvider;
    private final Admins admins;
    private final Forms forms;
    private final Pages pages;
    private final Problems problems;

    SsoSettingsController(
            ShowOrganization showOrganization,
            ListProviders listProviders,
            CreateProvider createProvider,
            Admins admins,
            Forms forms,
            Pages pages,
            Problems problems) {
        this.showOrganization = showOrganization;
        this.listProviders = listProviders;
        this.createProvider = createProvider;
        this.admins = admins;
        this.forms = forms;
        this.pages = pages;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, @PathVariable OrganizationRef org) {
        return admins.admit(
                request,
                Refs.text(org),
                (browser, caller) -> show(request, org, browser, caller, SsoSettingsScreen.Typed.NOTHING, Notice.NONE));
    }

    private HttpResponse<?> show(
            HttpRequest<?> request,
            OrganizationRef org,
            Browser browser,
            Caller caller,
            SsoSettingsScreen.Typed typed,
            Notice notice) {
        return switch (showOrganization.handle(new ShowOrganization.Query(caller, org))) {
            case ShowOrganization.Result.Shown(var organization) ->
                list(request, organization, browser, caller, typed, notice);
            case ShowOrganization.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    private HttpResponse<?> list(
            HttpRequest<?> request,
            Organization organization,
            Browser browser,
            Caller caller,
            SsoSettingsScreen.Typed typed,
            Notice notice) {
        var query = new ListProviders.Query(caller, new OrganizationRef.ById(organization.id()));
        return switch (listProviders.handle(query)) {
            case ListProviders.Result.Listed(var providers) ->
                forms.show(notice.status(), browser, csrf -> screen(organization, providers, csrf, typed, notice));
            case ListProviders.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    private SsoSettingsScreen screen(
            Organization organization,
            List<Provider> providers,
            String csrf,
            SsoSettingsScreen.Typed typed,
            Notice notice) {
        return new SsoSettingsScreen(
                pages.frame("Single sign-on").withCode(notice.code()),
                csrf,
                organization.name(),
                SsoPaths.of(organization.id()),
                providers.stream().map(SsoSettingsController::row).toList(),
                typed,
                notice);
    }

    private static SsoSettingsScreen.Row row(Provider provider) {
        return new SsoSettingsScreen.Row(
                provider.name(),
                provider.config().issuer().value(),
                provider.status().name().toLowerCase(Locale.ROOT),
                SsoPaths.of(provider.organization(), provider.id()));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> create(HttpRequest<?> request, @PathVariable OrganizationRef org, @Body String body) {
        return forms.take(
                request,
                body,
                submission -> admins.admit(
                        request, submission.browser(), Refs.text(org), (_, caller) -> create(submission, org, caller)));
    }

    private HttpResponse<?> create(Submission submission, OrganizationRef org, Caller caller) {
        return ProviderForm.read(submission.form())
                .<HttpResponse<?>>map(wish -> create(submission, org, caller, wish))
                .orElseGet(() -> again(submission, org, caller, UNREADABLE));
    }

    private HttpResponse<?> create(Submission submission, OrganizationRef org, Caller caller, ProviderForm wish) {
        var command = new CreateProvider.Command(
                caller, org, wish.name(), wish.config(), PolicyChange.NONE, CreateProvider.Activation.AS_DRAFT);
        return switch (createProvider.handle(command)) {
            case CreateProvider.Result.Created(var provider, var _) ->
                Redirects.seeOther(SsoPaths.of(provider.organization(), provider.id()));
            case CreateProvider.Result.Refused(var refusal) ->
                again(submission, org, caller, Notice.of(problems.entry(refusal)));
        };
    }

    private HttpResponse<?> again(Submission submission, OrganizationRef org, Caller caller, Notice notice) {
        Form form = submission.form();
        var typed = new SsoSettingsScreen.Typed(
                form.one("name", ProviderForm.MAX_LENGTH_CHARS).orElse(""),
                form.one("issuer", ProviderForm.MAX_LENGTH_CHARS).orElse(""),
                form.one("clientId", ProviderForm.MAX_LENGTH_CHARS).orElse(""));
        return show(submission.request(), org, submission.browser(), caller, typed, notice);
    }
}
