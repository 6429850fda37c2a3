package dev.vestibule.application.webhook;

import dev.vestibule.application.port.in.webhook.TestWebhook.Command;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.webhook.WebhookDesk.Ask;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.webhook.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Says who may test an endpoint, and how often: whoever holds the button must not flood somebody else's server.
final class Trials {
    static final Duration PAUSE = Duration.ofSeconds(5);

    private final WebhookDesk desk;
    private final WebhookJournal journal;
    private final InstantSource clock;

    Trials(WebhookDesk desk, WebhookJournal journal, InstantSource clock) {
        this.desk = desk;
        this.journal = journal;
        this.clock = clock;
    }

    /// What came of asking for a test.
    sealed interface Trial {}

    record Begun(Webhook webhook) implements Trial {}

    record Refused(Refusal refusal) implements Trial {}

    Trial begin(Stores stores, Command command) {
        return desk.open(
                stores,
                new Ask(command.caller(), command.organization(), command.webhook()),
                Scope.EVENT_WRITE,
                webhook -> begin(stores, command, webhook),
                Refused::new);
    }

    private Trial begin(Stores stores, Command command, Webhook webhook) {
        Instant now = clock.instant();
        if (stores.webhooks().claimTest(webhook.id(), now, now.minus(PAUSE)).isEmpty()) {
            return new Refused(Refusal.TOO_MANY_ATTEMPTS);
        }
        journal.note(stores, command.caller(), AuditAction.WEBHOOK_TESTED, webhook);
        return new Begun(webhook);
    }
}
