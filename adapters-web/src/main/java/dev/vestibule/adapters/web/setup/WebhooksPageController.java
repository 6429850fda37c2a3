package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.form.Forms;
import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.form.Submission;
import dev.vestibule.adapters.web.page.Pages;
import dev.vestibule.adapters.web.page.WebhookPaths;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.Browser;
import dev.vestibule.application.port.in.webhook.CreateWebhook;
import dev.vestibule.application.port.in.webhook.ListWebhooks;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.webhook.Webhook;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The list of an organization's endpoints, where another one is added.
@Controller("/organizations/{org}/settings/webhooks")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WebhooksPageController {
    static final Notice UNREADABLE = new Notice(
            HttpStatus.BAD_REQUEST, "invalid_request", "Enter a name and an https address without a password in it.");
    static final Set<Refusal> TOLD_ON_THE_PAGE = EnumSet.of(Refusal.WEBHOOK_ADDRESS_REFUSED, Refusal.WEBHOOK_LIMIT);
    private static final PageRequest ALL = new PageRequest(Optional.empty(), Webhook.MOST_PER_ORGANIZATION);

    private final ListWebhooks listWebhooks;
    private final CreateWebhook createWebhook;
    private final WebhookPages webhookPages;
    private final Admins admins;
    private final Forms forms;
    private final Pages pages;
    private final Problems problems;

    WebhooksPageController(
            ListWebhooks listWebhooks,
            CreateWebhook createWebhook,
            WebhookPages webhookPages,
            Admins admins,
            Forms forms,
            Pages pages,
            Problems problems) {
        this.listWebhooks = listWebhooks;
        this.createWebhook = createWebhook;
        this.webhookPages = webhookPages;
        this.admins = admins;
        this.forms = forms;
        this.pages = pages;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, @PathVariable OrganizationRef org) {
        return admins.admit(
                request,
                Refs.text(org),
                (browser, caller) -> show(request, browser, caller, org, WebhookForm.empty(), Notice.NONE));
    }

    private HttpResponse<?> show(
            HttpRequest<?> request,
            Browser browser,
            Caller caller,
            OrganizationRef org,
            WebhooksScreen.Fields fields,
            Notice notice) {
        return switch (listWebhooks.handle(new ListWebhooks.Query(caller, org, ALL))) {
            case ListWebhooks.Result.Listed listed ->
                forms.show(notice.status(), browser, csrf -> screen(listed, csrf, fields, notice));
            case ListWebhooks.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    private WebhooksScreen screen(
            ListWebhooks.Result.Listed listed, String csrf, WebhooksScreen.Fields fields, Notice notice) {
        var organization = listed.organization();
        return new WebhooksScreen(
                pages.frame("Webhooks").withCode(notice.code()),
                csrf,
                organization.name(),
                WebhookPaths.of(organization.id()),
                listed.webhooks().items().stream()
                        .map(WebhooksPageController::row)
                        .toList(),
                fields,
                notice);
    }

    private static WebhooksScreen.Row row(Webhook webhook) {
        return new WebhooksScreen.Row(
                webhook.name(),
                webhook.url().toString(),
                WebhookPages.state(webhook),
                WebhookPaths.of(webhook.organization(), webhook.id()));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> create(HttpRequest<?> request, @PathVariable OrganizationRef org, @Body String body) {
        return forms.take(
                request,
                body,
                submission -> admins.admit(
                        request, submission.browser(), Refs.text(org), (_, caller) -> create(submission, caller, org)));
    }

    private HttpResponse<?> create(Submission submission, Caller caller, OrganizationRef org) {
        return WebhookForm.read(submission.form())
                .<HttpResponse<?>>map(wish -> create(
                        submission, new CreateWebhook.Command(caller, org, wish.name(), wish.url(), wish.events())))
                .orElseGet(() -> again(submission, caller, org, UNREADABLE));
    }

    /// The secret is shown with the answer itself: it is kept nowhere from which a redirect could show it.
    private HttpResponse<?> create(Submission submission, CreateWebhook.Command command) {
        return switch (createWebhook.handle(command)) {
            case CreateWebhook.Result.Created(var webhook, var secret) ->
                webhookPages.show(
                        new WebhookPages.View(
                                submission.request(),
                                submission.browser(),
                                command.caller(),
                                command.organization(),
                                webhook.id()),
                        WebhookPages.Said.secret(secret));
            case CreateWebhook.Result.Refused(var refusal)
            when TOLD_ON_THE_PAGE.contains(refusal) ->
                again(submission, command.caller(), command.organization(), Notice.of(problems.entry(refusal)));
            case CreateWebhook.Result.Refused(var refusal) -> problems.refuse(submission.request(), refusal);
        };
    }

    private HttpResponse<?> again(Submission submission, Caller caller, OrganizationRef org, Notice notice) {
        return show(
                submission.request(), submission.browser(), caller, org, WebhookForm.again(submission.form()), notice);
    }
}
