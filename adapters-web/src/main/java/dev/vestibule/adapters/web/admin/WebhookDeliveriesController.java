package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.application.port.in.webhook.ListWebhookDeliveries;
import dev.vestibule.application.port.in.webhook.ReplayWebhookDelivery;
import dev.vestibule.application.port.in.webhook.TestWebhook;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.webhook.WebhookDeliveryId;
import dev.vestibule.domain.webhook.WebhookId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/// What an endpoint was sent, and sending it once more.
@Controller("/api/v1/organizations/{org}/webhooks/{webhook}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WebhookDeliveriesController {
    private final ListWebhookDeliveries listDeliveries;
    private final ReplayWebhookDelivery replayDelivery;
    private final TestWebhook testWebhook;
    private final Listing listing;
    private final Problems problems;

    WebhookDeliveriesController(
            ListWebhookDeliveries listDeliveries,
            ReplayWebhookDelivery replayDelivery,
            TestWebhook testWebhook,
            Listing listing,
            Problems problems) {
        this.listDeliveries = listDeliveries;
        this.replayDelivery = replayDelivery;
        this.testWebhook = testWebhook;
        this.listing = listing;
        this.problems = problems;
    }

    @Get("/deliveries")
    HttpResponse<?> list(
            HttpRequest<?> request,
            Caller caller,
            @PathVariable OrganizationRef org,
            @PathVariable WebhookId webhook,
            PageRequest page) {
        return switch (listDeliveries.handle(new ListWebhookDeliveries.Query(caller, org, webhook, page))) {
            case ListWebhookDeliveries.Result.Listed(var _, var deliveries) ->
                listing.page(request, deliveries, WebhookDeliveryJson::of);
            case ListWebhookDeliveries.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    @Post("/deliveries/{delivery}/replay")
    HttpResponse<?> replay(
            HttpRequest<?> request,
            Caller caller,
            @PathVariable OrganizationRef org,
            @PathVariable WebhookId webhook,
            @PathVariable WebhookDeliveryId delivery) {
        return switch (replayDelivery.handle(new ReplayWebhookDelivery.Command(caller, org, webhook, delivery))) {
            case ReplayWebhookDelivery.Result.Scheduled() -> HttpResponse.noContent();
            case ReplayWebhookDelivery.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    @Post("/test")
    HttpResponse<?> test(
            HttpRequest<?> request, Caller caller, @PathVariable OrganizationRef org, @PathVariable WebhookId webhook) {
        return switch (testWebhook.handle(new TestWebhook.Command(caller, org, webhook))) {
            case TestWebhook.Result.Tested(var delivery) -> HttpResponse.ok(WebhookDeliveryJson.of(delivery));
            case TestWebhook.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }
}
