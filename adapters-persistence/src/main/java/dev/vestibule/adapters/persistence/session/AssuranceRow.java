package dev.vestibule.adapters.persistence.session;

import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.TrustVersion;
import dev.vestibule.domain.session.SsoAssurance;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a row of `session_sso` says, besides whose it is.
@Serdeable(naming = SnakeCaseStrategy.class)
record AssuranceRow(
        UUID organizationId,
        UUID providerId,
        UUID identityId,
        int trustVersion,
        Instant completedAt,
        Instant endsAt,
        @Nullable String idpSession) {
    static AssuranceRow of(SsoAssurance assurance) {
        return new AssuranceRow(
                assurance.organization().value(),
                assurance.provider().value(),
                assurance.identity().value(),
                assurance.trustVersion().number(),
                assurance.completedAt(),
                assurance.endsAt(),
                assurance.idpSession().orElse(null));
    }

    SsoAssurance toDomain() {
        return new SsoAssurance(
                new OrganizationId(organizationId),
                new ProviderId(providerId),
                new TrustVersion(trustVersion),
                new IdentityId(identityId),
                completedAt,
                endsAt,
                Optional.ofNullable(idpSession));
    }
}
