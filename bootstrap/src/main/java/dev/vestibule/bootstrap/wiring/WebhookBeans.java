package dev.vestibule.bootstrap.wiring;

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
import dev.vestibule.application.webhook.WebhookUseCases;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Makes beans of the use cases of endpoints.
@Factory
final class WebhookBeans {
    @Singleton
    WebhookUseCases webhookUseCases(
            UnitOfWork unitOfWork,
            WebhookCalls calls,
            Secrets secrets,
            IdSource ids,
            InstantSource clock,
            Notices notices) {
        return WebhookUseCases.over(unitOfWork, calls, secrets, ids, clock, notices);
    }

    @Singleton
    CreateWebhook createWebhook(WebhookUseCases door) {
        return door.createWebhook();
    }

    @Singleton
    ListWebhooks listWebhooks(WebhookUseCases door) {
        return door.listWebhooks();
    }

    @Singleton
    ShowWebhook showWebhook(WebhookUseCases door) {
        return door.showWebhook();
    }

    @Singleton
    ChangeWebhook changeWebhook(WebhookUseCases door) {
        return door.changeWebhook();
    }

    @Singleton
    DeleteWebhook deleteWebhook(WebhookUseCases door) {
        return door.deleteWebhook();
    }

    @Singleton
    RotateWebhookSecret rotateWebhookSecret(WebhookUseCases door) {
        return door.rotateWebhookSecret();
    }

    @Singleton
    TestWebhook testWebhook(WebhookUseCases door) {
        return door.testWebhook();
    }

    @Singleton
    ListWebhookDeliveries listWebhookDeliveries(WebhookUseCases door) {
        return door.listWebhookDeliveries();
    }

    @Singleton
    ReplayWebhookDelivery replayWebhookDelivery(WebhookUseCases door) {
        return door.replayWebhookDelivery();
    }

    @Singleton
    CallWebhook callWebhook(WebhookUseCases door) {
        return door.callWebhook();
    }
}
