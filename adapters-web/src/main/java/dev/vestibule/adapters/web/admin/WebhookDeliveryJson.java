package dev.vestibule.adapters.web.admin;

import dev.vestibule.domain.webhook.CallFault;
import dev.vestibule.domain.webhook.CallOutcome;
import dev.vestibule.domain.webhook.WebhookDelivery;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What came of one call. `eventId` is the `webhook-id` that was sent; `status` is what the endpoint answered, `error`
/// is
/// why it did not. Both are null where nothing was sent.
@Serdeable
record WebhookDeliveryJson(
        String id,
        String eventId,
        String type,
        int attempt,
        String at,
        int durationMillis,
        boolean delivered,
        @Nullable Integer status,
        @Nullable String error) {
    static WebhookDeliveryJson of(WebhookDelivery delivery) {
        return new WebhookDeliveryJson(
                delivery.id().toString(),
                delivery.message().toString(),
                delivery.type(),
                delivery.attempt(),
                delivery.at().toString(),
                Math.toIntExact(delivery.took().toMillis()),
                delivery.isAccepted(),
                delivery.outcome().flatMap(WebhookDeliveryJson::status).orElse(null),
                delivery.outcome()
                        .flatMap(WebhookDeliveryJson::fault)
                        .map(Wire::lower)
                        .orElse(null));
    }

    private static Optional<Integer> status(CallOutcome outcome) {
        return outcome instanceof CallOutcome.Answered(var status, var _) ? Optional.of(status) : Optional.empty();
    }

    private static Optional<CallFault> fault(CallOutcome outcome) {
        return outcome instanceof CallOutcome.Unanswered(var fault) ? Optional.of(fault) : Optional.empty();
    }
}
