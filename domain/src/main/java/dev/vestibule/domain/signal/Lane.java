package dev.vestibule.domain.signal;

import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.webhook.WebhookId;
import java.util.Optional;

/// What waits for one receiver on behalf of one shard. Order holds inside it; lanes run beside each other.
public record Lane(Receiver receiver, Shard shard) {
    /// Empty where the signal has no order.
    public static Optional<Lane> of(Signal signal) {
        return shard(signal).map(shard -> new Lane(Receiver.of(signal), shard));
    }

    private static Optional<Shard> shard(Signal signal) {
        return switch (signal) {
            case Signal.Notice _ -> Optional.empty();
            case Signal.Fact fact -> Optional.of(shard(fact.organization()));
            case Signal.State state -> Optional.of(shard(state.organization()));
            case Signal.WebhookCall call -> Optional.of(shard(call.webhook()));
        };
    }

    private static Shard shard(OrganizationId organization) {
        return new Shard(organization.value());
    }

    private static Shard shard(WebhookId webhook) {
        return new Shard(webhook.value());
    }
}
