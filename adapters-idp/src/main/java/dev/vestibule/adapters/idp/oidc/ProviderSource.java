package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.domain.provider.EndpointSource;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.Tenant;
import java.net.URI;

/// Under what a provider's documents are kept: a provider that is configured anew starts afresh, and two providers
/// share nothing even if they name the same issuer and the same keys.
record ProviderSource(ProviderId provider, Issuer issuer, EndpointSource endpoints, Tenant tenant) {
    /// Where the provider's keys are: the only place they ever come from (OpenID Connect Core 1.0 §10.1).
    record Keys(ProviderSource source, URI jwksUri) {}
}
