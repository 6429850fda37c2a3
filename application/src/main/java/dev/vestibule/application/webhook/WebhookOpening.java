package dev.vestibule.application.webhook;

import dev.vestibule.application.port.in.webhook.CreateWebhook.Command;
import dev.vestibule.application.port.in.webhook.CreateWebhook.Result;
import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.webhook.SigningSecret;
import dev.vestibule.domain.webhook.SigningSecrets;
import dev.vestibule.domain.webhook.Webhook;
import dev.vestibule.domain.webhook.WebhookId;
import dev.vestibule.domain.webhook.WebhookStanding;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Makes endpoints, so many and no more.
final class WebhookOpening {
    private final WebhookDesk desk;
    private final WebhookJournal journal;
    private final IdSource ids;
    private final InstantSource clock;

    WebhookOpening(WebhookDesk desk, WebhookJournal journal, IdSource ids, InstantSource clock) {
        this.desk = desk;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    Optional<Refusal> objection(Stores stores, Command command) {
        return desk.objection(stores, command.caller(), command.organization(), Scope.EVENT_ADMIN);
    }

    Result create(Stores stores, Command command, SigningSecret secret) {
        return desk.enter(
                stores,
                command.caller(),
                command.organization(),
                Scope.EVENT_ADMIN,
                organization -> create(stores, command, organization.id(), secret),
                Result.Refused::new);
    }

    /// One after the other, so that the count is true.
    private Result create(Stores stores, Command command, OrganizationId organization, SigningSecret secret) {
        stores.locks().acquire(List.of(new Locks.Key.OfOrganization(organization)));
        if (stores.webhooks().count(organization) >= Webhook.MOST_PER_ORGANIZATION) {
            return new Result.Refused(Refusal.WEBHOOK_LIMIT);
        }
        var webhook = new Webhook(
                ids.next(WebhookId::new),
                organization,
                command.name(),
                command.url(),
                command.events(),
                WebhookStanding.ENABLED,
                SigningSecrets.first(secret),
                Optional.empty(),
                clock.instant());
        stores.webhooks().add(webhook);
        journal.note(stores, command.caller(), AuditAction.WEBHOOK_CREATED, webhook);
        return new Result.Created(webhook, secret);
    }
}
