package dev.vestibule.domain.session;

import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.SessionPolicy;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.TrustVersion;
import java.time.Instant;
import java.util.Optional;

/// That a session's person came through an organization's own identity provider. It opens that
/// organization and nothing else.
public record SsoAssurance(
        OrganizationId organization,
        ProviderId provider,
        TrustVersion trustVersion,
        IdentityId identity,
        Instant completedAt,
        Instant endsAt,
        Optional<String> idpSession) {
    /// When it ends by time alone: at its own end, or earlier with the organization's freshness.
    public Instant endsUnder(SessionPolicy policy) {
        Instant stale = completedAt.plus(policy.ssoFreshness());
        return stale.isBefore(endsAt) ? stale : endsAt;
    }
}
