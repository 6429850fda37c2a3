package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.form.Forms;
import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.page.Pages;
import dev.vestibule.adapters.web.page.SsoPaths;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.Browser;
import dev.vestibule.adapters.web.settings.BaseUrl;
import dev.vestibule.application.port.in.provider.ShowProvider;
import dev.vestibule.application.port.in.provider.ShowProviderUse;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;

/// The page of one provider, with its forms as somebody may have filled them in.
@Singleton
final class ProviderPages {
    private final ShowProvider showProvider;
    private final ShowProviderUse showProviderUse;
    private final Forms forms;
    private final Pages pages;
    private final Problems problems;
    private final BaseUrl baseUrl;

    ProviderPages(
            ShowProvider showProvider,
            ShowProviderUse showProviderUse,
            Forms forms,
            Pages pages,
            Problems problems,
            BaseUrl baseUrl) {
        this.showProvider = showProvider;
        this.showProviderUse = showProviderUse;
        this.forms = forms;
        this.pages = pages;
        this.problems = problems;
        this.baseUrl = baseUrl;
    }

    /// Whose page, in which browser.
    record View(HttpRequest<?> request, Browser browser, Caller caller, OrganizationRef org, ProviderId provider) {}

    /// Whether the page opens to the caller.
    boolean isOpen(Caller caller, OrganizationRef org, ProviderId provider) {
        return showProvider.handle(new ShowProvider.Query(caller, org, provider)) instanceof ShowProvider.Result.Shown;
    }

    HttpResponse<?> show(View view, Typed typed) {
        return switch (showProvider.handle(new ShowProvider.Query(view.caller(), view.org(), view.provider()))) {
            case ShowProvider.Result.Shown(var found) -> show(view, typed, found);
            case ShowProvider.Result.Refused(var refusal) -> problems.refuse(view.request(), refusal);
        };
    }

    private HttpResponse<?> show(View view, Typed typed, Provider provider) {
        var query = new ShowProviderUse.Query(view.caller(), view.org(), view.provider());
        return switch (showProviderUse.handle(query)) {
            case ShowProviderUse.Result.Shown use ->
                forms.show(typed.notice().status(), view.browser(), csrf -> screen(provider, use, typed, csrf));
            case ShowProviderUse.Result.Refused(var refusal) -> problems.refuse(view.request(), refusal);
        };
    }

    private SsoProviderScreen screen(Provider provider, ShowProviderUse.Result.Shown use, Typed typed, String csrf) {
        List<String> proven = use.proven().stream().map(DomainName::value).toList();
        return new SsoProviderScreen(
                pages.frame(provider.name()).withCode(typed.notice().code()),
                csrf,
                SsoPaths.of(provider.organization(), provider.id()),
                SsoPaths.of(provider.organization()),
                provider.name(),
                provider.status(),
                ProviderFacts.of(provider, use),
                typed.change(provider),
                typed.policy(provider, proven),
                typed.saved(),
                baseUrl.of("/auth/sso/" + provider.id()),
                baseUrl.of("/auth/oidc/" + provider.id() + "/backchannel-logout"),
                baseUrl.of("/auth/oidc/" + provider.id() + "/initiate"),
                baseUrl.of("/auth/login"),
                provider.draft().map(draft -> draft.config().issuer().value()).orElse(""),
                new SsoProviderScreen.Held(use.held().isPresent(), use.held().orElse(0)),
                typed.atTop() ? typed.notice() : Notice.NONE);
    }
}
