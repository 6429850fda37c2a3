package dev.vestibule.domain.provider;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a provider was made, and when it was last enabled and disabled, if ever.
public record ProviderHistory(Instant createdAt, Optional<Instant> enabledAt, Optional<Instant> disabledAt) {
    /// How long a disabled provider can be enabled again without a new proof.
    public static final Duration REVIVAL = Duration.ofDays(30);

    public static ProviderHistory madeAt(Instant now) {
        return new ProviderHistory(now, Optional.empty(), Optional.empty());
    }

    /// What became of it at `now`. A draft that was never enabled keeps its empty past.
    ProviderHistory then(ProviderStatus changed, Instant now) {
        return switch (changed) {
            case DRAFT -> this;
            case ENABLED -> new ProviderHistory(createdAt, Optional.of(now), Optional.empty());
            case DISABLED -> new ProviderHistory(createdAt, enabledAt, Optional.of(now));
        };
    }

    /// Whether it was once enabled, and disabled at most thirty days ago.
    boolean canBeRevived(Instant now) {
        return enabledAt.isPresent()
                && disabledAt.filter(at -> now.isBefore(at.plus(REVIVAL))).isPresent();
    }
}
