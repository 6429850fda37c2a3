package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.domain.flow.FlowSecrets;
import dev.vestibule.domain.flow.ProviderAnswer.AuthorizationCode;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.ProviderId;
import java.time.Instant;

/// One browser's return with a code: from which provider, as it is configured, and what ties the answer to the flow.
record Callback(ProviderId provider, OidcConfig config, FlowSecrets secrets, AuthorizationCode code, Instant now) {
    ProviderSource source() {
        return new ProviderSource(provider, config.issuer());
    }

    ProviderSource.Keys keys(ProviderMetadata metadata) {
        return new ProviderSource.Keys(source(), metadata.jwksUri());
    }
}
