package dev.vestibule.application.webhook;

import dev.vestibule.application.port.in.webhook.DeleteWebhook;
import dev.vestibule.application.port.out.world.UnitOfWork;

final class DeleteWebhookHandler implements DeleteWebhook {
    private final UnitOfWork unitOfWork;
    private final WebhookRevision revision;

    DeleteWebhookHandler(UnitOfWork unitOfWork, WebhookRevision revision) {
        this.unitOfWork = unitOfWork;
        this.revision = revision;
    }

    @Override
    public Result handle(Command command) {
        return unitOfWork.execute(stores -> revision.delete(stores, command));
    }
}
