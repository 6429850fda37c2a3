package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.json.Bodies;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.application.port.in.webhook.ChangeWebhook;
import dev.vestibule.application.port.in.webhook.DeleteWebhook;
import dev.vestibule.application.port.in.webhook.RotateWebhookSecret;
import dev.vestibule.application.port.in.webhook.ShowWebhook;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.tag.Condition;
import dev.vestibule.domain.webhook.WebhookId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;

/// One endpoint of an organization.
@Controller("/api/v1/organizations/{org}/webhooks/{webhook}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WebhookController {
    private final ShowWebhook showWebhook;
    private final ChangeWebhook changeWebhook;
    private final DeleteWebhook deleteWebhook;
    private final RotateWebhookSecret rotateWebhookSecret;
    private final Bodies bodies;
    private final Problems problems;

    WebhookController(
            ShowWebhook showWebhook,
            ChangeWebhook changeWebhook,
            DeleteWebhook deleteWebhook,
            RotateWebhookSecret rotateWebhookSecret,
            Bodies bodies,
            Problems problems) {
        this.showWebhook = showWebhook;
        this.changeWebhook = changeWebhook;
        this.deleteWebhook = deleteWebhook;
        this.rotateWebhookSecret = rotateWebhookSecret;
        this.bodies = bodies;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> show(
            HttpRequest<?> request, Caller caller, @PathVariable OrganizationRef org, @PathVariable WebhookId webhook) {
        return switch (showWebhook.handle(new ShowWebhook.Query(caller, org, webhook))) {
            case ShowWebhook.Result.Shown(var found) -> Tagged.ok(WebhookJson.of(found), found.tag());
            case ShowWebhook.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    @Patch(consumes = {MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    HttpResponse<?> change(
            HttpRequest<?> request,
            Caller caller,
            @PathVariable OrganizationRef org,
            @PathVariable WebhookId webhook,
            Condition condition,
            @Body String body) {
        return bodies.take(
                request,
                body,
                WebhookBody::changed,
                wish -> change(request, new ChangeWebhook.Command(caller, org, webhook, wish, condition)));
    }

    private HttpResponse<?> change(HttpRequest<?> request, ChangeWebhook.Command command) {
        return switch (changeWebhook.handle(command)) {
            case ChangeWebhook.Result.Changed(var changed) -> Tagged.ok(WebhookJson.of(changed), changed.tag());
            case ChangeWebhook.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    @Delete
    HttpResponse<?> delete(
            HttpRequest<?> request,
            Caller caller,
            @PathVariable OrganizationRef org,
            @PathVariable WebhookId webhook,
            Condition condition) {
        return switch (deleteWebhook.handle(new DeleteWebhook.Command(caller, org, webhook, condition))) {
            case DeleteWebhook.Result.Deleted() -> HttpResponse.noContent();
            case DeleteWebhook.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    @Post("/secret")
    HttpResponse<?> rotate(
            HttpRequest<?> request, Caller caller, @PathVariable OrganizationRef org, @PathVariable WebhookId webhook) {
        return switch (rotateWebhookSecret.handle(new RotateWebhookSecret.Command(caller, org, webhook))) {
            case RotateWebhookSecret.Result.Rotated(var rotated, var secret) ->
                HttpResponse.ok(WebhookJson.of(rotated, Optional.of(secret)));
            case RotateWebhookSecret.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }
}
