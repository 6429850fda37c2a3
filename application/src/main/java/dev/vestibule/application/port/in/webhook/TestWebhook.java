package dev.vestibule.application.port.in.webhook;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.webhook.WebhookDelivery;
import dev.vestibule.domain.webhook.WebhookId;

/// Sends an endpoint a message that stands for no event, at once and whatever waits for it, and answers what came of
/// it. At most one every few seconds.
public interface TestWebhook {
    Result handle(Command command);

    record Command(Caller caller, OrganizationRef organization, WebhookId webhook) {}

    sealed interface Result {
        record Tested(WebhookDelivery delivery) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
