package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.form.Forms;
import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.page.Pages;
import dev.vestibule.adapters.web.page.SsoPaths;
import dev.vestibule.adapters.web.page.WebhookPaths;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.Browser;
import dev.vestibule.application.port.in.organization.ShowEnforcement;
import dev.vestibule.application.port.in.provider.ListProviders;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.Provider;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/// The page of an organization's single sign-on.
@Singleton
final class SsoSettingsPages {
    private final ShowEnforcement showEnforcement;
    private final ListProviders listProviders;
    private final Forms forms;
    private final Pages pages;
    private final Problems problems;

    SsoSettingsPages(
            ShowEnforcement showEnforcement, ListProviders listProviders, Forms forms, Pages pages, Problems problems) {
        this.showEnforcement = showEnforcement;
        this.listProviders = listProviders;
        this.forms = forms;
        this.pages = pages;
        this.problems = problems;
    }

    /// What the page is about, and for whom it is.
    record Subject(HttpRequest<?> request, Browser browser, Caller caller, OrganizationRef organization) {}

    /// What the page is shown with besides: what was typed for a new provider, and what there is to tell about
    /// that and about how members sign in.
    record Said(SsoSettingsScreen.Typed typed, Notice aboutProvider, Notice aboutEnforcement) {
        static final Said NOTHING = new Said(SsoSettingsScreen.Typed.NOTHING, Notice.NONE, Notice.NONE);

        static Said ofEnforcement(Notice notice) {
            return new Said(SsoSettingsScreen.Typed.NOTHING, Notice.NONE, notice);
        }

        Notice first() {
            return aboutProvider.isPresent() ? aboutProvider : aboutEnforcement;
        }
    }

    HttpResponse<?> show(Subject subject, Said said) {
        var query = new ShowEnforcement.Query(subject.caller(), subject.organization());
        return switch (showEnforcement.handle(query)) {
            case ShowEnforcement.Result.Shown shown -> list(subject, shown, said);
            case ShowEnforcement.Result.Refused(var refusal) -> problems.refuse(subject.request(), refusal);
        };
    }

    private HttpResponse<?> list(Subject subject, ShowEnforcement.Result.Shown shown, Said said) {
        var query = new ListProviders.Query(
                subject.caller(), new OrganizationRef.ById(shown.organization().id()));
        return switch (listProviders.handle(query)) {
            case ListProviders.Result.Listed(var providers) ->
                forms.show(said.first().status(), subject.browser(), csrf -> screen(shown, providers, csrf, said));
            case ListProviders.Result.Refused(var refusal) -> problems.refuse(subject.request(), refusal);
        };
    }

    private SsoSettingsScreen screen(
            ShowEnforcement.Result.Shown shown, List<Provider> providers, String csrf, Said said) {
        var organization = shown.organization();
        return new SsoSettingsScreen(
                pages.frame("Single sign-on").withCode(said.first().code()),
                csrf,
                organization.name(),
                SsoPaths.of(organization.id()),
                providers.stream().map(SsoSettingsPages::row).toList(),
                enforcement(shown, said),
                shown.mayListUnlinked() ? SsoPaths.members(organization.id()) : "",
                shown.mayListUnlinked() ? AuditLogPage.path(organization.id()) : "",
                shown.mayListUnlinked() ? WebhookPaths.of(organization.id()) : "",
                said.typed(),
                said.aboutProvider());
    }

    private static SsoSettingsScreen.Enforcement enforcement(ShowEnforcement.Result.Shown shown, Said said) {
        return new SsoSettingsScreen.Enforcement(
                shown.organization().enforcement(),
                shown.unlinked(),
                "/auth/login/" + shown.organization().slug(),
                said.aboutEnforcement());
    }

    private static SsoSettingsScreen.Row row(Provider provider) {
        return new SsoSettingsScreen.Row(
                provider.name(),
                provider.config().issuer().value(),
                provider.status().name().toLowerCase(Locale.ROOT),
                SsoPaths.of(provider.organization(), provider.id()));
    }
}
