package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.binding.Parameters;
import dev.vestibule.adapters.web.form.Forms;
import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.page.Pages;
import dev.vestibule.adapters.web.page.SsoPaths;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.Browser;
import dev.vestibule.application.port.in.organization.ShowOrganization;
import dev.vestibule.application.port.in.provider.ShowProvider;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationFlag;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;

/// The page from which an admin goes to the provider.
@Singleton
final class ProofPages {
    static final int MAX_LINK_LENGTH_CHARS = 128;

    private final ShowOrganization showOrganization;
    private final ShowProvider showProvider;
    private final Forms forms;
    private final Pages pages;
    private final Problems problems;

    ProofPages(
            ShowOrganization showOrganization, ShowProvider showProvider, Forms forms, Pages pages, Problems problems) {
        this.showOrganization = showOrganization;
        this.showProvider = showProvider;
        this.forms = forms;
        this.pages = pages;
        this.problems = problems;
    }

    /// What the page is about, and for whom it is.
    record Subject(
            HttpRequest<?> request,
            Browser browser,
            Caller caller,
            OrganizationRef organization,
            ProviderId provider,
            ProofLink.Kind kind) {
        String link() {
            return Parameters.of(request).one("link", MAX_LINK_LENGTH_CHARS).orElse("");
        }
    }

    HttpResponse<?> show(Subject subject, String link, String signIn, Notice notice) {
        var query = new ShowOrganization.Query(subject.caller(), subject.organization());
        return switch (showOrganization.handle(query)) {
            case ShowOrganization.Result.Shown(var organization) -> show(subject, organization, link, signIn, notice);
            case ShowOrganization.Result.Refused(var refusal) -> problems.refuse(subject.request(), refusal);
        };
    }

    private HttpResponse<?> show(
            Subject subject, Organization organization, String link, String signIn, Notice notice) {
        var query = new ShowProvider.Query(subject.caller(), subject.organization(), subject.provider());
        return switch (showProvider.handle(query)) {
            case ShowProvider.Result.Shown(var provider) ->
                forms.show(
                        notice.status(),
                        subject.browser(),
                        csrf -> screen(subject.kind(), organization, provider, csrf, link, signIn, notice));
            case ShowProvider.Result.Refused(var refusal) -> problems.refuse(subject.request(), refusal);
        };
    }

    private ProofScreen screen(
            ProofLink.Kind kind,
            Organization organization,
            Provider provider,
            String csrf,
            String link,
            String signIn,
            Notice notice) {
        String title = kind == ProofLink.Kind.SETUP ? "Prove that it works" : "Test the sign-in";
        return new ProofScreen(
                pages.frame(title).withCode(notice.code()),
                csrf,
                kind,
                SsoPaths.proof(organization.id(), provider.id(), kind),
                SsoPaths.of(organization.id(), provider.id()),
                provider.name(),
                link,
                organization.flags().contains(OrganizationFlag.REQUIRE_2FA),
                signIn,
                notice);
    }
}
