package dev.vestibule.application.webhook;

import dev.vestibule.application.port.in.webhook.ChangeWebhook;
import dev.vestibule.application.port.in.webhook.DeleteWebhook;
import dev.vestibule.application.port.in.webhook.RotateWebhookSecret;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.webhook.WebhookDesk.Ask;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.webhook.SigningSecret;
import dev.vestibule.domain.webhook.Webhook;
import java.time.InstantSource;
import java.util.Optional;

/// Changes what an endpoint is, and ends it.
final class WebhookRevision {
    private final WebhookDesk desk;
    private final WebhookJournal journal;
    private final InstantSource clock;

    WebhookRevision(WebhookDesk desk, WebhookJournal journal, InstantSource clock) {
        this.desk = desk;
        this.journal = journal;
        this.clock = clock;
    }

    Optional<Refusal> objection(Stores stores, ChangeWebhook.Command command) {
        return desk.open(stores, ask(command), Scope.EVENT_ADMIN, _ -> Optional.empty(), Optional::of);
    }

    private static Ask ask(ChangeWebhook.Command command) {
        return new Ask(command.caller(), command.organization(), command.webhook());
    }

    ChangeWebhook.Result revise(Stores stores, ChangeWebhook.Command command) {
        return desk.take(
                stores,
                ask(command),
                Scope.EVENT_ADMIN,
                before -> Refusal.unlessKnown(command.condition(), before.tag())
                        .<ChangeWebhook.Result>map(ChangeWebhook.Result.Refused::new)
                        .orElseGet(() -> revise(stores, command, before)),
                ChangeWebhook.Result.Refused::new);
    }

    private ChangeWebhook.Result revise(Stores stores, ChangeWebhook.Command command, Webhook before) {
        Webhook after = before.changed(command.change());
        if (!after.equals(before)) {
            stores.webhooks().save(after);
            journal.edited(stores, command.caller(), before, after);
        }
        return new ChangeWebhook.Result.Changed(after);
    }

    DeleteWebhook.Result delete(Stores stores, DeleteWebhook.Command command) {
        return desk.take(
                stores,
                new Ask(command.caller(), command.organization(), command.webhook()),
                Scope.EVENT_ADMIN,
                webhook -> Refusal.unlessKnown(command.condition(), webhook.tag())
                        .<DeleteWebhook.Result>map(DeleteWebhook.Result.Refused::new)
                        .orElseGet(() -> delete(stores, command, webhook)),
                DeleteWebhook.Result.Refused::new);
    }

    private DeleteWebhook.Result delete(Stores stores, DeleteWebhook.Command command, Webhook webhook) {
        stores.webhooks().remove(webhook.id());
        journal.note(stores, command.caller(), AuditAction.WEBHOOK_DELETED, webhook);
        return new DeleteWebhook.Result.Deleted();
    }

    RotateWebhookSecret.Result rotate(Stores stores, RotateWebhookSecret.Command command, SigningSecret next) {
        return desk.take(
                stores,
                new Ask(command.caller(), command.organization(), command.webhook()),
                Scope.EVENT_ADMIN,
                webhook -> rotate(stores, command, webhook, next),
                RotateWebhookSecret.Result.Refused::new);
    }

    private RotateWebhookSecret.Result rotate(
            Stores stores, RotateWebhookSecret.Command command, Webhook before, SigningSecret next) {
        Webhook after = before.with(before.secrets().rotated(next, clock.instant()));
        stores.webhooks().save(after);
        journal.note(stores, command.caller(), AuditAction.WEBHOOK_SECRET_ROTATED, after);
        return new RotateWebhookSecret.Result.Rotated(after, next);
    }
}
