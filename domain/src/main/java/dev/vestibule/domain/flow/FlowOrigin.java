package dev.vestibule.domain.flow;

import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.TrustVersion;
import dev.vestibule.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a flow was begun with and stays bound to. `startedBy` is who was signed in at the start.
public record FlowOrigin(
        FlowId id,
        FlowPurpose purpose,
        OrganizationId organization,
        ProviderId provider,
        TrustVersion trustVersion,
        Optional<UserId> startedBy,
        ReturnTarget next,
        Instant startedAt) {
    /// How long a person may take at the identity provider.
    public static final Duration LIFE = Duration.ofMinutes(10);

    /// How long a person may take over a pending decision.
    public static final Duration DECISION_LIFE = Duration.ofMinutes(60);

    /// How long a used flow is remembered past its life, so that a late second submit is recognised.
    public static final Duration CLAIM_KEPT = Duration.ofHours(1);

    /// Why the flow must stop whatever the provider says, if it must. Asked before the identity provider
    /// is, and again in the finishing transaction.
    public Optional<Refusal> obstacle(Organization owner, Provider current) {
        if (!owner.isActive()) {
            return Optional.of(Refusal.ORGANIZATION_DISABLED);
        }
        return purpose.unlessFits(current)
                .or(() -> Optional.of(Refusal.PROVIDER_CHANGED)
                        .filter(_ -> !current.trustVersion().equals(trustVersion)));
    }

    /// Whether even a decision of it can be pending no more.
    public boolean isForgotten(Instant now) {
        return !now.isBefore(startedAt.plus(LIFE).plus(DECISION_LIFE));
    }

    public boolean hasExpired(Instant now) {
        return !now.isBefore(startedAt.plus(LIFE));
    }
}
