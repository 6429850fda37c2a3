package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.problem.Entry;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.settings.BaseUrl;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.Provider;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/// Writes providers with the addresses that belong to them. Those hold ids only, so that a rename breaks none.
@Singleton
final class ProviderAnswers {
    private final BaseUrl baseUrl;
    private final Problems problems;

    ProviderAnswers(BaseUrl baseUrl, Problems problems) {
        this.baseUrl = baseUrl;
        this.problems = problems;
    }

    ProviderJson json(Provider provider) {
        return json(provider, Optional.empty());
    }

    ProviderJson json(Provider provider, Optional<Refusal> warning) {
        return new ProviderJson(
                provider.id().toString(),
                ProviderJson.OIDC,
                provider.name(),
                Wire.lower(provider.status()),
                provider.trustVersion().number(),
                ProviderJson.ConfigJson.of(provider.config()),
                provider.draft()
                        .map(draft -> ProviderJson.ConfigJson.of(draft.config()))
                        .orElse(null),
                ProviderJson.PolicyJson.of(provider.policy()),
                baseUrl.of("/auth/sso/" + provider.id()),
                baseUrl.of("/auth/login"),
                protocol(provider, "/backchannel-logout"),
                protocol(provider, "/initiate"),
                protocol(provider, "/jwks"),
                baseUrl.of("/auth/login/" + provider.organization() + "/sso?provider=" + provider.id()),
                provider.createdAt().toString(),
                provider.history().enabledAt().map(Instant::toString).orElse(null),
                provider.history().disabledAt().map(Instant::toString).orElse(null),
                warning.map(this::warning).stream().toList());
    }

    private String protocol(Provider provider, String leaf) {
        return baseUrl.of("/auth/oidc/" + provider.id() + leaf);
    }

    private ProviderJson.WarningJson warning(Refusal refusal) {
        Entry entry = problems.entry(refusal);
        return new ProviderJson.WarningJson(entry.code(), entry.title(), entry.admin());
    }

    static String pathOf(Provider provider) {
        return OrganizationsController.PATH + "/" + provider.organization() + "/providers/" + provider.id();
    }
}
