package dev.vestibule.application.port.in.webhook;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.tag.Condition;
import dev.vestibule.domain.webhook.Webhook;
import dev.vestibule.domain.webhook.WebhookChange;
import dev.vestibule.domain.webhook.WebhookId;

/// Changes an endpoint. What is on its way goes to the new address.
public interface ChangeWebhook {
    Result handle(Command command);

    record Command(
            Caller caller,
            OrganizationRef organization,
            WebhookId webhook,
            WebhookChange change,
            Condition condition) {}

    sealed interface Result {
        record Changed(Webhook webhook) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
