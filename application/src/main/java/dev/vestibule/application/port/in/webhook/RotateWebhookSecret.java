package dev.vestibule.application.port.in.webhook;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.webhook.SigningSecret;
import dev.vestibule.domain.webhook.Webhook;
import dev.vestibule.domain.webhook.WebhookId;

/// Gives an endpoint another secret. For a day, messages are signed with the former one too.
public interface RotateWebhookSecret {
    Result handle(Command command);

    record Command(Caller caller, OrganizationRef organization, WebhookId webhook) {}

    sealed interface Result {
        /// The secret is told now and never again.
        record Rotated(Webhook webhook, SigningSecret secret) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
