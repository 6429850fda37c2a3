package dev.vestibule.adapters.web.page;

import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.webhook.WebhookId;

/// Where an organization's endpoints are seen to. Written with ids, so that a rename breaks no link.
public final class WebhookPaths {
    private WebhookPaths() {}

    public static String of(OrganizationId organization) {
        return "/organizations/" + organization + "/settings/webhooks";
    }

    public static String of(OrganizationId organization, WebhookId webhook) {
        return of(organization) + "/" + webhook;
    }
}
