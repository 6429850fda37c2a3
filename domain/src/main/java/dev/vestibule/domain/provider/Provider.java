package dev.vestibule.domain.provider;

import dev.vestibule.domain.organization.OrganizationId;
import java.time.Instant;

/// One single sign-on set-up of one organization.
public record Provider(
        ProviderId id,
        OrganizationId organization,
        String name,
        ProviderStatus status,
        TrustVersion trustVersion,
        ProviderConfig config,
        ProviderPolicy policy,
        Instant createdAt) {
    public static final int MAX_NAME_LENGTH_CHARS = 120;

    public Provider {
        if (!isName(name)) {
            throw new IllegalArgumentException("a provider has a name");
        }
    }

    /// Whether the text can name a provider; ask before constructing one from outside input.
    public static boolean isName(String text) {
        return !text.isBlank() && text.length() <= MAX_NAME_LENGTH_CHARS;
    }

    public boolean isEnabled() {
        return status == ProviderStatus.ENABLED;
    }

    public boolean isDraft() {
        return status == ProviderStatus.DRAFT;
    }

    public ProviderStanding standing() {
        return new ProviderStanding(status, trustVersion);
    }

    /// The provider as somebody reconfigured it; a change of trust is a new trust version.
    public Provider reconfigured(String changedName, ProviderConfig changedConfig, ProviderPolicy changedPolicy) {
        TrustVersion version = changedConfig.trustsTheSameAs(config) ? trustVersion : trustVersion.next();
        return new Provider(id, organization, changedName, status, version, changedConfig, changedPolicy, createdAt);
    }

    public Provider withStatus(ProviderStatus changed) {
        return new Provider(id, organization, name, changed, trustVersion, config, policy, createdAt);
    }
}
