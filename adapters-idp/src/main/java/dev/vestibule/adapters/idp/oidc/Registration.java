package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.ProviderId;

/// A provider as it is configured: who we are there, and what is believed of it.
public record Registration(ProviderId provider, OidcConfig config) {
    ProviderSource source() {
        return new ProviderSource(provider, config.issuer(), config.endpoints(), config.tenant());
    }
}
