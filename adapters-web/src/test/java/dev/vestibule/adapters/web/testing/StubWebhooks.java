package dev.vestibule.adapters.web.testing;

import dev.vestibule.application.port.in.webhook.ChangeWebhook;
import dev.vestibule.application.port.in.webhook.CreateWebhook;
import dev.vestibule.application.port.in.webhook.DeleteWebhook;
import dev.vestibule.application.port.in.webhook.ListWebhookDeliveries;
import dev.vestibule.application.port.in.webhook.ListWebhooks;
import dev.vestibule.application.port.in.webhook.ReplayWebhookDelivery;
import dev.vestibule.application.port.in.webhook.RotateWebhookSecret;
import dev.vestibule.application.port.in.webhook.ShowWebhook;
import dev.vestibule.application.port.in.webhook.TestWebhook;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// The inside of endpoints, played by scripts.
@Factory
public class StubWebhooks {
    public final Script<CreateWebhook.Command, CreateWebhook.Result> createWebhook = new Script<>("CreateWebhook");
    public final Script<ListWebhooks.Query, ListWebhooks.Result> listWebhooks = new Script<>("ListWebhooks");
    public final Script<ShowWebhook.Query, ShowWebhook.Result> showWebhook = new Script<>("ShowWebhook");
    public final Script<ChangeWebhook.Command, ChangeWebhook.Result> changeWebhook = new Script<>("ChangeWebhook");
    public final Script<DeleteWebhook.Command, DeleteWebhook.Result> deleteWebhook = new Script<>("DeleteWebhook");
    public final Script<RotateWebhookSecret.Command, RotateWebhookSecret.Result> rotateWebhookSecret =
            new Script<>("RotateWebhookSecret");
    public final Script<TestWebhook.Command, TestWebhook.Result> testWebhook = new Script<>("TestWebhook");
    public final Script<ListWebhookDeliveries.Query, ListWebhookDeliveries.Result> listWebhookDeliveries =
            new Script<>("ListWebhookDeliveries");
    public final Script<ReplayWebhookDelivery.Command, ReplayWebhookDelivery.Result> replayWebhookDelivery =
            new Script<>("ReplayWebhookDelivery");

    @Singleton
    CreateWebhook createWebhookPort() {
        return createWebhook::play;
    }

    @Singleton
    ListWebhooks listWebhooksPort() {
        return listWebhooks::play;
    }

    @Singleton
    ShowWebhook showWebhookPort() {
        return showWebhook::play;
    }

    @Singleton
    ChangeWebhook changeWebhookPort() {
        return changeWebhook::play;
    }

    @Singleton
    DeleteWebhook deleteWebhookPort() {
        return deleteWebhook::play;
    }

    @Singleton
    RotateWebhookSecret rotateWebhookSecretPort() {
        return rotateWebhookSecret::play;
    }

    @Singleton
    TestWebhook testWebhookPort() {
        return testWebhook::play;
    }

    @Singleton
    ListWebhookDeliveries listWebhookDeliveriesPort() {
        return listWebhookDeliveries::play;
    }

    @Singleton
    ReplayWebhookDelivery replayWebhookDeliveryPort() {
        return replayWebhookDelivery::play;
    }

    void reset() {
        createWebhook.reset();
        listWebhooks.reset();
        showWebhook.reset();
        changeWebhook.reset();
        deleteWebhook.reset();
        rotateWebhookSecret.reset();
        testWebhook.reset();
        listWebhookDeliveries.reset();
        replayWebhookDelivery.reset();
    }
}
