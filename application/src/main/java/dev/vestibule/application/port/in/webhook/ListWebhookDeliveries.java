package dev.vestibule.application.port.in.webhook;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.webhook.Webhook;
import dev.vestibule.domain.webhook.WebhookDelivery;
import dev.vestibule.domain.webhook.WebhookId;

/// The log of an endpoint, newest first.
public interface ListWebhookDeliveries {
    Result handle(Query query);

    record Query(Caller caller, OrganizationRef organization, WebhookId webhook, PageRequest page) {}

    sealed interface Result {
        record Listed(Webhook webhook, Page<WebhookDelivery> deliveries) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
