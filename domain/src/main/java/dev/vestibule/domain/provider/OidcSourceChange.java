package dev.vestibule.domain.provider;

import java.util.Optional;

/// What of an OpenID provider's whereabouts somebody wants to change; the rest stays.
public record OidcSourceChange(Optional<Issuer> issuer, Optional<EndpointSource> endpoints, Optional<Tenant> tenant) {
    public static final OidcSourceChange NONE =
            new OidcSourceChange(Optional.empty(), Optional.empty(), Optional.empty());

    OidcSource appliedTo(OidcSource current) {
        return new OidcSource(
                issuer.orElse(current.issuer()),
                endpoints.orElse(current.endpoints()),
                tenant.orElse(current.tenant()));
    }
}
