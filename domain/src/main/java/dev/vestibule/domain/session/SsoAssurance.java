package dev.vestibule.domain.session;

import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.organization.OrganizationId;
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
        Optional<String> idpSession) {}
