package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.webhook.EventChoice;
import dev.vestibule.domain.webhook.Webhook;
import dev.vestibule.domain.webhook.WebhookDelivery;
import dev.vestibule.domain.webhook.WebhookDeliveryId;
import dev.vestibule.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Endpoints of organizations' own programs, and what came of calling them.
public interface Webhooks {
    void add(Webhook webhook);

    /// Empty when the organization has no such endpoint; takes no lock.
    Optional<Webhook> find(OrganizationId organization, WebhookId webhook);

    /// Like `find`, and takes the row for saving.
    Optional<Webhook> lock(OrganizationId organization, WebhookId webhook);

    /// In the order of their ids.
    Page<Webhook> list(OrganizationId organization, PageRequest page);

    long count(OrganizationId organization);

    /// The endpoints that are on, in the order of their ids, and what each wants to hear. Opens no secret.
    List<Listener> listeners(OrganizationId organization);

    /// An endpoint that is called.
    record Listener(WebhookId webhook, EventChoice events) {}

    /// Replaces a locked row.
    void save(Webhook webhook);

    /// Notes that the endpoint is tested now, and answers that time; empty where it was tested after `then`.
    Optional<Instant> claimTest(WebhookId webhook, Instant now, Instant then);

    /// Removes a locked row, with its log.
    void remove(WebhookId webhook);

    /// Adds a line to an endpoint's log; one that is gone takes none.
    void log(WebhookDelivery delivery);

    /// Newest first.
    Page<WebhookDelivery> listDeliveries(WebhookId webhook, PageRequest page);

    Optional<WebhookDelivery> findDelivery(WebhookId webhook, WebhookDeliveryId delivery);

    /// Removes lines from before `then`; answers how many.
    int sweepDeliveries(Instant then);
}
