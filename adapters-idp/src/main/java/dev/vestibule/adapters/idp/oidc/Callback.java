package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.domain.flow.FlowSecrets;
import dev.vestibule.domain.flow.ProviderAnswer.AuthorizationCode;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.SigningAlgorithm;
import java.time.Instant;
import java.util.Set;

/// One browser's return with a code: from which provider, and what ties the answer to the flow.
record Callback(Registration registration, FlowSecrets secrets, AuthorizationCode code, Instant now) {
    ProviderId provider() {
        return registration.provider();
    }

    OidcConfig config() {
        return registration.config();
    }

    /// By which the id_token may be signed (RFC 8725 §3.1).
    Set<SigningAlgorithm> algorithms(ProviderMetadata metadata) {
        return config().algorithms().among(metadata.offered());
    }

    ProviderSource source() {
        return registration.source();
    }

    ProviderSource.Keys keys(ProviderMetadata metadata) {
        return new ProviderSource.Keys(source(), metadata.jwksUri());
    }
}
