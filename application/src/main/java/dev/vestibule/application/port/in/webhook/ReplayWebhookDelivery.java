package dev.vestibule.application.port.in.webhook;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.webhook.WebhookDeliveryId;
import dev.vestibule.domain.webhook.WebhookId;

/// Sends an endpoint once more what it was sent before, under the same message id, after what waits for it.
public interface ReplayWebhookDelivery {
    Result handle(Command command);

    record Command(Caller caller, OrganizationRef organization, WebhookId webhook, WebhookDeliveryId delivery) {}

    sealed interface Result {
        record Scheduled() implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
