package dev.vestibule.adapters.persistence.outbox;

import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.signal.Lane;
import dev.vestibule.domain.signal.Receiver;
import dev.vestibule.domain.signal.Shard;
import dev.vestibule.domain.signal.Signal;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a signal waits, as columns: whose it is, which object it is about if it is about one, and for how many
/// milliseconds it is of any use.
record Place(
        String receiver,
        @Nullable UUID organization,
        @Nullable UUID shard,
        @Nullable String object,
        @Nullable Long version,
        @Nullable Long life) {
    static Place of(Signal signal) {
        String receiver = Receiver.of(signal).wire();
        UUID shard = Lane.of(signal).map(Lane::shard).map(Shard::value).orElse(null);
        return switch (signal) {
            case Signal.Notice notice ->
                new Place(
                        receiver,
                        null,
                        null,
                        null,
                        null,
                        notice.life().map(Duration::toMillis).orElse(null));
            case Signal.Fact fact -> ordered(receiver, fact.organization(), shard);
            case Signal.WebhookCall call -> ordered(receiver, call.organization(), shard);
            case Signal.State state ->
                new Place(receiver, state.organization().value(), shard, object(state), state.version(), null);
        };
    }

    private static Place ordered(String receiver, OrganizationId organization, @Nullable UUID shard) {
        return new Place(receiver, organization.value(), shard, null, null, null);
    }

    /// Of several states of one object in a lane, the newest counts.
    private static String object(Signal.State state) {
        return switch (state) {
            case Signal.MarkInvalidSso it -> "user/" + it.user();
            case Signal.ResetIdpFlags _ -> "flags";
        };
    }
}
