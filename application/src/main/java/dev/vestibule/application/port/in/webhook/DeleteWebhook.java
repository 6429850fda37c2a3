package dev.vestibule.application.port.in.webhook;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.tag.Condition;
import dev.vestibule.domain.webhook.WebhookId;

/// Deletes an endpoint with its log. What is on its way to it is not sent any more.
public interface DeleteWebhook {
    Result handle(Command command);

    record Command(Caller caller, OrganizationRef organization, WebhookId webhook, Condition condition) {}

    sealed interface Result {
        record Deleted() implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
