package dev.vestibule.application.port.in.webhook;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.webhook.EventChoice;
import dev.vestibule.domain.webhook.SigningSecret;
import dev.vestibule.domain.webhook.Webhook;
import dev.vestibule.domain.webhook.WebhookUrl;

/// Makes an endpoint, which is called from then on.
public interface CreateWebhook {
    Result handle(Command command);

    record Command(Caller caller, OrganizationRef organization, String name, WebhookUrl url, EventChoice events) {}

    sealed interface Result {
        /// The secret is told now and never again.
        record Created(Webhook webhook, SigningSecret secret) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
