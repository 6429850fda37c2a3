package dev.vestibule.application.webhook;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.port.in.webhook.CallWebhook;
import dev.vestibule.application.port.in.webhook.ChangeWebhook;
import dev.vestibule.application.port.in.webhook.CreateWebhook;
import dev.vestibule.application.port.in.webhook.DeleteWebhook;
import dev.vestibule.application.port.in.webhook.ListWebhookDeliveries;
import dev.vestibule.application.port.in.webhook.ListWebhooks;
import dev.vestibule.application.port.in.webhook.ReplayWebhookDelivery;
import dev.vestibule.application.port.in.webhook.RotateWebhookSecret;
import dev.vestibule.application.port.in.webhook.ShowWebhook;
import dev.vestibule.application.port.in.webhook.TestWebhook;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.port.out.world.WebhookCalls;
import java.time.InstantSource;

/// The door to endpoints of organizations' own programs.
public record WebhookUseCases(
        CreateWebhook createWebhook,
        ListWebhooks listWebhooks,
        ShowWebhook showWebhook,
        ChangeWebhook changeWebhook,
        DeleteWebhook deleteWebhook,
        RotateWebhookSecret rotateWebhookSecret,
        TestWebhook testWebhook,
        ListWebhookDeliveries listWebhookDeliveries,
        ReplayWebhookDelivery replayWebhookDelivery,
        CallWebhook callWebhook) {
    public static WebhookUseCases over(
            UnitOfWork unitOfWork,
            WebhookCalls calls,
            Secrets secrets,
            IdSource ids,
            InstantSource clock,
            Notices notices) {
        var desk = new WebhookDesk(new Authority());
        var ledger = new Ledger(ids, clock);
        var journal = new WebhookJournal(ledger);
        var revision = new WebhookRevision(desk, journal, clock);
        var courier = new Courier(calls, ids, clock);
        var book = new CallBook(journal, ledger, notices);
        return new WebhookUseCases(
                new CreateWebhookHandler(unitOfWork, calls, secrets, new WebhookOpening(desk, journal, ids, clock)),
                new ListWebhooksHandler(unitOfWork, desk),
                new ShowWebhookHandler(unitOfWork, desk),
                new ChangeWebhookHandler(unitOfWork, calls, revision),
                new DeleteWebhookHandler(unitOfWork, revision),
                new RotateWebhookSecretHandler(unitOfWork, secrets, revision),
                new TestWebhookHandler(unitOfWork, new Trials(desk, journal, clock), courier, book, ids, clock),
                new ListWebhookDeliveriesHandler(unitOfWork, desk),
                new ReplayWebhookDeliveryHandler(unitOfWork, new Replays(desk, journal, ledger)),
                new CallWebhookHandler(unitOfWork, new Destinations(ids, clock), courier, book));
    }
}
