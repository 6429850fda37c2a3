package dev.vestibule.application.webhook;

import dev.vestibule.application.ledger.Fields;
import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.webhook.Webhook;
import java.util.Map;
import java.util.Optional;

/// Writes down what endpoints there are. Of an address only the host: what follows may be a secret of its own.
final class WebhookJournal {
    private static final Fields<Webhook> FIELDS = new Fields<>(Map.of(
            "name", Webhook::name,
            "url", Webhook::url,
            "eventTypes", Webhook::events,
            "enabled", Webhook::standing));

    private final Ledger ledger;

    WebhookJournal(Ledger ledger) {
        this.ledger = ledger;
    }

    void note(Stores stores, Caller caller, AuditAction action, Webhook webhook) {
        note(stores, caller, action, webhook, Optional.empty());
    }

    void edited(Stores stores, Caller caller, Webhook before, Webhook after) {
        note(stores, caller, AuditAction.WEBHOOK_EDITED, after, Optional.of(FIELDS.changed(before, after)));
    }

    void disabled(Stores stores, Caller caller, Webhook webhook) {
        AuditDetails why = AuditDetails.of("reason", webhook.standing().name());
        note(stores, caller, AuditAction.WEBHOOK_DISABLED, webhook, Optional.of(why));
    }

    private void note(Stores stores, Caller caller, AuditAction action, Webhook webhook, Optional<AuditDetails> more) {
        AuditDetails details = more.orElse(AuditDetails.NONE)
                .and("name", webhook.name())
                .and("host", webhook.url().value().getHost());
        ledger.write(
                stores,
                caller,
                Optional.of(webhook.organization()),
                action,
                new AuditTarget.OfWebhook(webhook.id()),
                details);
    }
}
