package dev.vestibule.application.webhook;

import dev.vestibule.application.port.in.webhook.ListWebhooks;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;

final class ListWebhooksHandler implements ListWebhooks {
    private final UnitOfWork unitOfWork;
    private final WebhookDesk desk;

    ListWebhooksHandler(UnitOfWork unitOfWork, WebhookDesk desk) {
        this.unitOfWork = unitOfWork;
        this.desk = desk;
    }

    @Override
    public Result handle(Query query) {
        return unitOfWork.read(stores -> list(stores, query));
    }

    private Result list(Stores stores, Query query) {
        return desk.enter(
                stores,
                query.caller(),
                query.organization(),
                Scope.EVENT_READ,
                organization ->
                        new Result.Listed(organization, stores.webhooks().list(organization.id(), query.page())),
                Result.Refused::new);
    }
}
