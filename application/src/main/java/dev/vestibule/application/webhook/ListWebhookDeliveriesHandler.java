package dev.vestibule.application.webhook;

import dev.vestibule.application.port.in.webhook.ListWebhookDeliveries;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.webhook.WebhookDesk.Ask;
import dev.vestibule.domain.apikey.Scope;

final class ListWebhookDeliveriesHandler implements ListWebhookDeliveries {
    private final UnitOfWork unitOfWork;
    private final WebhookDesk desk;

    ListWebhookDeliveriesHandler(UnitOfWork unitOfWork, WebhookDesk desk) {
        this.unitOfWork = unitOfWork;
        this.desk = desk;
    }

    @Override
    public Result handle(Query query) {
        return unitOfWork.read(stores -> list(stores, query));
    }

    private Result list(Stores stores, Query query) {
        return desk.open(
                stores,
                new Ask(query.caller(), query.organization(), query.webhook()),
                Scope.EVENT_READ,
                webhook -> new Result.Listed(webhook, stores.webhooks().listDeliveries(webhook.id(), query.page())),
                Result.Refused::new);
    }
}
