package dev.vestibule.application.webhook;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.in.webhook.ReplayWebhookDelivery;
import dev.vestibule.application.port.in.webhook.ReplayWebhookDelivery.Result;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.webhook.WebhookDesk.Ask;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import dev.vestibule.domain.webhook.MessageId;
import dev.vestibule.domain.webhook.Webhook;
import dev.vestibule.domain.webhook.WebhookDelivery;

/// Sends endpoints what they could have had before.
final class Replays {
    private final WebhookDesk desk;
    private final WebhookJournal journal;
    private final Ledger ledger;

    Replays(WebhookDesk desk, WebhookJournal journal, Ledger ledger) {
        this.desk = desk;
        this.journal = journal;
        this.ledger = ledger;
    }

    Result replay(Stores stores, ReplayWebhookDelivery.Command command) {
        return desk.open(
                stores,
                new Ask(command.caller(), command.organization(), command.webhook()),
                Scope.EVENT_WRITE,
                webhook -> stores.webhooks()
                        .findDelivery(webhook.id(), command.delivery())
                        .map(delivery -> replay(stores, command, webhook, delivery))
                        .orElseGet(() -> new Result.Refused(Refusal.NOT_FOUND)),
                Result.Refused::new);
    }

    private Result replay(
            Stores stores, ReplayWebhookDelivery.Command command, Webhook webhook, WebhookDelivery delivery) {
        if (delivery.isTest() || !webhook.isOn()) {
            return new Result.Refused(Refusal.STATE_CONFLICT);
        }
        ledger.announce(stores, call(webhook, delivery.message()));
        journal.note(stores, command.caller(), AuditAction.WEBHOOK_REPLAYED, webhook);
        return new Result.Scheduled();
    }

    private static Signal call(Webhook webhook, MessageId message) {
        return new Signal.WebhookCall(webhook.organization(), webhook.id(), new SignalId(message.value()));
    }
}
