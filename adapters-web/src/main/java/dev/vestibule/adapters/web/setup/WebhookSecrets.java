package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.form.Submission;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.setup.WebhookPages.Said;
import dev.vestibule.adapters.web.setup.WebhookPages.View;
import dev.vestibule.application.port.in.webhook.RotateWebhookSecret;
import dev.vestibule.application.port.in.webhook.ShowWebhook;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.webhook.Webhook;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;

/// Gives endpoints new secrets by a page. The answer to the form shows the secret, and a browser sends a form again
/// when
/// such a page is loaded again: a second rotation would end the secret that programs still use. So the form names the
/// secret that it is about to end.
@Singleton
final class WebhookSecrets {
    private final ShowWebhook showWebhook;
    private final RotateWebhookSecret rotateWebhookSecret;
    private final WebhookPages webhookPages;
    private final Problems problems;

    WebhookSecrets(
            ShowWebhook showWebhook,
            RotateWebhookSecret rotateWebhookSecret,
            WebhookPages webhookPages,
            Problems problems) {
        this.showWebhook = showWebhook;
        this.rotateWebhookSecret = rotateWebhookSecret;
        this.webhookPages = webhookPages;
        this.problems = problems;
    }

    HttpResponse<?> rotate(Submission submission, View view) {
        return switch (showWebhook.handle(new ShowWebhook.Query(view.caller(), view.organization(), view.webhook()))) {
            case ShowWebhook.Result.Shown(var webhook) -> isKnown(submission, webhook) ? rotate(view) : stale(view);
            case ShowWebhook.Result.Refused(var refusal) -> problems.refuse(view.request(), refusal);
        };
    }

    private static boolean isKnown(Submission submission, Webhook webhook) {
        return submission.form().one("former", 64).orElse("").equals(WebhookPages.former(webhook));
    }

    private HttpResponse<?> stale(View view) {
        return webhookPages.show(view, Said.refused(Notice.of(problems.entry(Refusal.STATE_CONFLICT))));
    }

    private HttpResponse<?> rotate(View view) {
        var command = new RotateWebhookSecret.Command(view.caller(), view.organization(), view.webhook());
        return switch (rotateWebhookSecret.handle(command)) {
            case RotateWebhookSecret.Result.Rotated(var _, var secret) -> webhookPages.show(view, Said.secret(secret));
            case RotateWebhookSecret.Result.Refused(var refusal) -> problems.refuse(view.request(), refusal);
        };
    }
}
