package dev.vestibule.adapters.persistence.identity;

import dev.vestibule.domain.identity.IdTokenHint;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.identity.LinkProof;
import dev.vestibule.domain.identity.RefreshToken;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PersonName;
import dev.vestibule.domain.user.UserId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A live row of `identities`, read column by column or as one JSON object. `retired_at` is not part of it, so that
/// saving a link can neither retire nor revive it. `IdentityCodec` opens it.
@MappedEntity("identities")
@Serdeable(naming = SnakeCaseStrategy.class)
public record IdentityRow(
        UUID organizationId,
        @Id UUID id,
        UUID providerId,
        String issuer,
        String subject,
        UUID userId,
        @Nullable String email,
        @Nullable String name,
        LinkProof proof,
        Instant linkedAt,
        Instant lastVerified,
        Instant lastSynced,
        @Nullable String sealedRefreshToken,
        @Nullable String sealedIdToken) {
    static IdentityRow of(Identity identity, @Nullable String sealedRefreshToken, @Nullable String sealedIdToken) {
        return new IdentityRow(
                identity.organization().value(),
                identity.id().value(),
                identity.provider().value(),
                identity.issuer().value(),
                identity.subject().value(),
                identity.user().value(),
                identity.email().map(EmailAddress::text).orElse(null),
                identity.name().map(PersonName::value).orElse(null),
                identity.proof(),
                identity.linkedAt(),
                identity.lastVerified(),
                identity.lastSynced(),
                sealedRefreshToken,
                sealedIdToken);
    }

    Identity toDomain(Optional<RefreshToken> refreshToken, Optional<IdTokenHint> idTokenHint) {
        return new Identity(
                new IdentityId(id),
                new OrganizationId(organizationId),
                new ProviderId(providerId),
                new Issuer(issuer),
                new Subject(subject),
                new UserId(userId),
                Optional.ofNullable(email).map(EmailAddress::new),
                Optional.ofNullable(name).map(PersonName::new),
                proof,
                linkedAt,
                lastVerified,
                lastSynced,
                refreshToken,
                idTokenHint);
    }
}
