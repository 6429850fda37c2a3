package dev.vestibule.application.port.in.webhook;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.webhook.Webhook;

/// The endpoints of an organization, in the order of their ids.
public interface ListWebhooks {
    Result handle(Query query);

    record Query(Caller caller, OrganizationRef organization, PageRequest page) {}

    sealed interface Result {
        record Listed(Organization organization, Page<Webhook> webhooks) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
