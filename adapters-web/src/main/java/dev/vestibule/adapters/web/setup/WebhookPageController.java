package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.binding.Ids;
import dev.vestibule.adapters.web.form.Forms;
import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.form.Submission;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.Browser;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.adapters.web.setup.WebhookPages.Said;
import dev.vestibule.adapters.web.setup.WebhookPages.View;
import dev.vestibule.application.port.in.webhook.ChangeWebhook;
import dev.vestibule.application.port.in.webhook.DeleteWebhook;
import dev.vestibule.application.port.in.webhook.ReplayWebhookDelivery;
import dev.vestibule.application.port.in.webhook.TestWebhook;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.tag.Condition;
import dev.vestibule.domain.tag.StateTag;
import dev.vestibule.domain.webhook.WebhookChange;
import dev.vestibule.domain.webhook.WebhookDeliveryId;
import dev.vestibule.domain.webhook.WebhookId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import java.util.Set;

/// One endpoint of an organization.
@Controller("/organizations/{org}/settings/webhooks/{webhook}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WebhookPageController {
    private static final int MAX_ID_LENGTH_CHARS = 64;

    private final ChangeWebhook changeWebhook;
    private final DeleteWebhook deleteWebhook;
    private final TestWebhook testWebhook;
    private final ReplayWebhookDelivery replayDelivery;
    private final WebhookSecrets secrets;
    private final WebhookPages webhookPages;
    private final Admins admins;
    private final Forms forms;
    private final Problems problems;

    WebhookPageController(
            ChangeWebhook changeWebhook,
            DeleteWebhook deleteWebhook,
            TestWebhook testWebhook,
            ReplayWebhookDelivery replayDelivery,
            WebhookSecrets secrets,
            WebhookPages webhookPages,
            Admins admins,
            Forms forms,
            Problems problems) {
        this.changeWebhook = changeWebhook;
        this.deleteWebhook = deleteWebhook;
        this.testWebhook = testWebhook;
        this.replayDelivery = replayDelivery;
        this.secrets = secrets;
        this.webhookPages = webhookPages;
        this.admins = admins;
        this.forms = forms;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> show(
            HttpRequest<?> request,
            @PathVariable OrganizationRef org,
            @PathVariable WebhookId webhook,
            PageRequest page) {
        return admins.admit(
                request,
                Refs.text(org),
                (browser, caller) -> webhookPages.show(view(request, browser, caller, org, webhook), Said.older(page)));
    }

    private static View view(
            HttpRequest<?> request, Browser browser, Caller caller, OrganizationRef org, WebhookId webhook) {
        return new View(request, browser, caller, org, webhook);
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(
            HttpRequest<?> request,
            @PathVariable OrganizationRef org,
            @PathVariable WebhookId webhook,
            @Body String body) {
        return forms.take(
                request,
                body,
                submission -> admins.admit(
                        request,
                        submission.browser(),
                        Refs.text(org),
                        (browser, caller) -> act(submission, view(request, browser, caller, org, webhook))));
    }

    private HttpResponse<?> act(Submission submission, View view) {
        return switch (submission.form().one("op", 16).orElse("")) {
            case "change" -> change(submission, view);
            case "enable" -> change(submission, view, enabled(true));
            case "disable" -> change(submission, view, enabled(false));
            case "rotate" -> secrets.rotate(submission, view);
            case "test" -> test(view);
            case "replay" -> replay(submission, view);
            case "delete" -> delete(view);
            default -> problems.refuse(view.request(), Refusal.INVALID_REQUEST);
        };
    }

    private HttpResponse<?> change(Submission submission, View view) {
        return WebhookForm.read(submission.form())
                .<HttpResponse<?>>map(wish -> change(
                        submission,
                        view,
                        new WebhookChange(
                                Optional.of(wish.name()),
                                Optional.of(wish.url()),
                                Optional.of(wish.events()),
                                Optional.empty())))
                .orElseGet(() -> again(submission, view, WebhooksPageController.UNREADABLE));
    }

    private static WebhookChange enabled(boolean enabled) {
        return new WebhookChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(enabled));
    }

    private static String tag(Submission submission) {
        return submission.form().one("tag", MAX_ID_LENGTH_CHARS).orElse("");
    }

    private HttpResponse<?> change(Submission submission, View view, WebhookChange change) {
        var known = new Condition.OneOf(Set.of(new StateTag(tag(submission))));
        var command = new ChangeWebhook.Command(view.caller(), view.organization(), view.webhook(), change, known);
        return switch (changeWebhook.handle(command)) {
            case ChangeWebhook.Result.Changed _ -> webhookPages.show(view, Said.told("Saved."));
            case ChangeWebhook.Result.Refused(var refusal)
            when WebhooksPageController.TOLD_ON_THE_PAGE.contains(refusal) || refusal == Refusal.PRECONDITION_FAILED ->
                again(submission, view, Notice.of(problems.entry(refusal)));
            case ChangeWebhook.Result.Refused(var refusal) -> problems.refuse(view.request(), refusal);
        };
    }

    private HttpResponse<?> again(Submission submission, View view, Notice notice) {
        return webhookPages.show(view, Said.refused(WebhookForm.again(submission.form()), tag(submission), notice));
    }

    private HttpResponse<?> test(View view) {
        return switch (testWebhook.handle(
                new TestWebhook.Command(view.caller(), view.organization(), view.webhook()))) {
            case TestWebhook.Result.Tested(var delivery) ->
                webhookPages.show(view, Said.told("The test came to this: " + WebhookPages.outcome(delivery) + "."));
            case TestWebhook.Result.Refused(var refusal) -> refused(view, refusal);
        };
    }

    private HttpResponse<?> replay(Submission submission, View view) {
        return submission
                .form()
                .one("delivery", MAX_ID_LENGTH_CHARS)
                .flatMap(Ids::parse)
                .<HttpResponse<?>>map(id -> replay(
                        view,
                        new ReplayWebhookDelivery.Command(
                                view.caller(), view.organization(), view.webhook(), new WebhookDeliveryId(id))))
                .orElseGet(() -> problems.refuse(view.request(), Refusal.INVALID_REQUEST));
    }

    private HttpResponse<?> replay(View view, ReplayWebhookDelivery.Command command) {
        return switch (replayDelivery.handle(command)) {
            case ReplayWebhookDelivery.Result.Scheduled() ->
                webhookPages.show(view, Said.told("It is on its way once more, after what waits before it."));
            case ReplayWebhookDelivery.Result.Refused(var refusal) -> refused(view, refusal);
        };
    }

    private HttpResponse<?> refused(View view, Refusal refusal) {
        return refusal == Refusal.TOO_MANY_ATTEMPTS || refusal == Refusal.STATE_CONFLICT
                ? webhookPages.show(view, Said.refused(Notice.of(problems.entry(refusal))))
                : problems.refuse(view.request(), refusal);
    }

    private HttpResponse<?> delete(View view) {
        var command =
                new DeleteWebhook.Command(view.caller(), view.organization(), view.webhook(), new Condition.Any());
        return switch (deleteWebhook.handle(command)) {
            case DeleteWebhook.Result.Deleted() ->
                Redirects.seeOther("/organizations/" + Refs.text(view.organization()) + "/settings/webhooks");
            case DeleteWebhook.Result.Refused(var refusal) -> problems.refuse(view.request(), refusal);
        };
    }
}
