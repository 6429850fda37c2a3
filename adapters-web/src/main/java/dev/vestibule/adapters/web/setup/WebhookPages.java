package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.form.Forms;
import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.page.Moment;
import dev.vestibule.adapters.web.page.Pages;
import dev.vestibule.adapters.web.page.WebhookPaths;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.Browser;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.application.port.in.webhook.ListWebhookDeliveries;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.webhook.CallFault;
import dev.vestibule.domain.webhook.CallOutcome;
import dev.vestibule.domain.webhook.SigningSecret;
import dev.vestibule.domain.webhook.SigningSecrets;
import dev.vestibule.domain.webhook.Webhook;
import dev.vestibule.domain.webhook.WebhookDelivery;
import dev.vestibule.domain.webhook.WebhookId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/// The page of one endpoint, with its log.
@Singleton
final class WebhookPages {
    private static final int LINES = 20;

    private final ListWebhookDeliveries listDeliveries;
    private final Forms forms;
    private final Pages pages;
    private final Problems problems;

    WebhookPages(ListWebhookDeliveries listDeliveries, Forms forms, Pages pages, Problems problems) {
        this.listDeliveries = listDeliveries;
        this.forms = forms;
        this.pages = pages;
        this.problems = problems;
    }

    /// What the page is about, and for whom it is.
    record View(
            HttpRequest<?> request, Browser browser, Caller caller, OrganizationRef organization, WebhookId webhook) {}

    /// What the page is shown with besides. A refused form keeps the tag that it came with, so that sending it once
    /// more
    /// does not write over what somebody else has changed.
    record Said(
            Optional<SigningSecret> secret,
            String told,
            Optional<WebhooksScreen.Fields> typed,
            Optional<String> tag,
            PageRequest page,
            Notice notice) {
        private static final PageRequest NEWEST = new PageRequest(Optional.empty(), LINES);

        static Said told(String told) {
            return new Said(Optional.empty(), told, Optional.empty(), Optional.empty(), NEWEST, Notice.NONE);
        }

        static Said secret(SigningSecret secret) {
            return new Said(Optional.of(secret), "", Optional.empty(), Optional.empty(), NEWEST, Notice.NONE);
        }

        static Said older(PageRequest page) {
            return new Said(
                    Optional.empty(),
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    new PageRequest(page.after(), LINES),
                    Notice.NONE);
        }

        static Said refused(Notice notice) {
            return new Said(Optional.empty(), "", Optional.empty(), Optional.empty(), NEWEST, notice);
        }

        static Said refused(WebhooksScreen.Fields typed, String tag, Notice notice) {
            return new Said(Optional.empty(), "", Optional.of(typed), Optional.of(tag), NEWEST, notice);
        }
    }

    HttpResponse<?> show(View view, Said said) {
        var query = new ListWebhookDeliveries.Query(view.caller(), view.organization(), view.webhook(), said.page());
        return switch (listDeliveries.handle(query)) {
            case ListWebhookDeliveries.Result.Listed(var webhook, var log) ->
                forms.show(said.notice().status(), view.browser(), csrf -> screen(webhook, log, csrf, said));
            case ListWebhookDeliveries.Result.Refused(var refusal) -> problems.refuse(view.request(), refusal);
        };
    }

    private WebhookScreen screen(Webhook webhook, Page<WebhookDelivery> log, String csrf, Said said) {
        String path = WebhookPaths.of(webhook.organization(), webhook.id());
        return new WebhookScreen(
                pages.frame(webhook.name()).withCode(said.notice().code()),
                csrf,
                path,
                WebhookPaths.of(webhook.organization()),
                new WebhookScreen.Facts(webhook.name(), state(webhook), sentence(webhook), webhook.isOn()),
                said.secret(),
                said.told(),
                said.tag().orElseGet(() -> webhook.tag().value()),
                former(webhook),
                said.typed().orElseGet(() -> WebhookForm.of(webhook)),
                log.items().stream().map(line -> line(webhook, line)).toList(),
                log.next()
                        .map(cursor -> Redirects.path(
                                path, Map.of("cursor", cursor.last().toString())))
                        .orElse(""),
                said.notice());
    }

    /// Names the secret that a rotation ends, by when it ends anyhow; empty where there is none.
    static String former(Webhook webhook) {
        return webhook.secrets()
                .former()
                .map(SigningSecrets.Former::until)
                .map(Object::toString)
                .orElse("");
    }

    static String state(Webhook webhook) {
        return switch (webhook.standing()) {
            case ENABLED -> webhook.failingSince().isPresent() ? "failing" : "delivering";
            case SWITCHED_OFF -> "switched off";
            case FAILING, GONE -> "disabled";
        };
    }

    private static String sentence(Webhook webhook) {
        return switch (webhook.standing()) {
            case ENABLED ->
                webhook.failingSince()
                        .map(since -> "Calls have been failing since "
                                + Moment.of(since).shown() + ". They are tried again, less and less often.")
                        .orElse("It is called as soon as something happens.");
            case SWITCHED_OFF -> "It is not called. What happens meanwhile is not sent later by itself.";
            case FAILING -> "It had been failing for five days, so it is not called any more.";
            case GONE -> "It answered 410 Gone, so it is not called any more.";
        };
    }

    private static WebhookScreen.Line line(Webhook webhook, WebhookDelivery delivery) {
        return new WebhookScreen.Line(
                delivery.id().toString(),
                Moment.of(delivery.at()).shown(),
                delivery.type(),
                outcome(delivery),
                "attempt " + delivery.attempt() + ", " + delivery.took().toMillis() + " ms",
                webhook.isOn() && !delivery.isTest());
    }

    static String outcome(WebhookDelivery delivery) {
        return delivery.outcome().map(WebhookPages::outcome).orElse("not sent");
    }

    private static String outcome(CallOutcome outcome) {
        return switch (outcome) {
            case CallOutcome.Answered(var status, var _) -> "answered " + status;
            case CallOutcome.Unanswered(var fault) -> fault(fault);
        };
    }

    private static String fault(CallFault fault) {
        return switch (fault) {
            case ADDRESS_REFUSED -> "not an address that we call";
            case UNREACHABLE -> "not reachable";
            case TIMED_OUT -> "no answer in time";
            case UNREADABLE -> "an answer that is not HTTP";
        };
    }
}
