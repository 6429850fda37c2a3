package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.json.Bodies;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.application.port.in.webhook.CreateWebhook;
import dev.vestibule.application.port.in.webhook.ListWebhooks;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.webhook.Webhook;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;

/// The endpoints of an organization.
@Controller("/api/v1/organizations/{org}/webhooks")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WebhooksController {
    private final ListWebhooks listWebhooks;
    private final CreateWebhook createWebhook;
    private final Bodies bodies;
    private final Listing listing;
    private final Problems problems;

    WebhooksController(
            ListWebhooks listWebhooks, CreateWebhook createWebhook, Bodies bodies, Listing listing, Problems problems) {
        this.listWebhooks = listWebhooks;
        this.createWebhook = createWebhook;
        this.bodies = bodies;
        this.listing = listing;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Caller caller, @PathVariable OrganizationRef org, PageRequest page) {
        return switch (listWebhooks.handle(new ListWebhooks.Query(caller, org, page))) {
            case ListWebhooks.Result.Listed(var _, var webhooks) -> listing.page(request, webhooks, WebhookJson::of);
            case ListWebhooks.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    @Post
    HttpResponse<?> create(
            HttpRequest<?> request, Caller caller, @PathVariable OrganizationRef org, @Body String body) {
        return bodies.take(
                request,
                body,
                WebhookBody::created,
                wish -> create(
                        request, new CreateWebhook.Command(caller, org, wish.name(), wish.url(), wish.events())));
    }

    private HttpResponse<?> create(HttpRequest<?> request, CreateWebhook.Command command) {
        return switch (createWebhook.handle(command)) {
            case CreateWebhook.Result.Created(var webhook, var secret) ->
                listing.created(WebhookJson.of(webhook, Optional.of(secret)), pathOf(webhook), webhook.tag());
            case CreateWebhook.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    private static String pathOf(Webhook webhook) {
        return OrganizationsController.PATH + "/" + webhook.organization() + "/webhooks/" + webhook.id();
    }
}
