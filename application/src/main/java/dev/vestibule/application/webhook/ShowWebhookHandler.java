package dev.vestibule.application.webhook;

import dev.vestibule.application.port.in.webhook.ShowWebhook;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.webhook.WebhookDesk.Ask;
import dev.vestibule.domain.apikey.Scope;

final class ShowWebhookHandler implements ShowWebhook {
    private final UnitOfWork unitOfWork;
    private final WebhookDesk desk;

    ShowWebhookHandler(UnitOfWork unitOfWork, WebhookDesk desk) {
        this.unitOfWork = unitOfWork;
        this.desk = desk;
    }

    @Override
    public Result handle(Query query) {
        var ask = new Ask(query.caller(), query.organization(), query.webhook());
        return unitOfWork.read(
                stores -> desk.<Result>open(stores, ask, Scope.EVENT_READ, Result.Shown::new, Result.Refused::new));
    }
}
