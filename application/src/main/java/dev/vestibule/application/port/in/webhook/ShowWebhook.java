package dev.vestibule.application.port.in.webhook;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.webhook.Webhook;
import dev.vestibule.domain.webhook.WebhookId;

/// One endpoint of an organization.
public interface ShowWebhook {
    Result handle(Query query);

    record Query(Caller caller, OrganizationRef organization, WebhookId webhook) {}

    sealed interface Result {
        record Shown(Webhook webhook) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
