package dev.vestibule.application.webhook;

import dev.vestibule.application.port.in.webhook.ReplayWebhookDelivery;
import dev.vestibule.application.port.out.world.UnitOfWork;

final class ReplayWebhookDeliveryHandler implements ReplayWebhookDelivery {
    private final UnitOfWork unitOfWork;
    private final Replays replays;

    ReplayWebhookDeliveryHandler(UnitOfWork unitOfWork, Replays replays) {
        this.unitOfWork = unitOfWork;
        this.replays = replays;
    }

    @Override
    public Result handle(Command command) {
        return unitOfWork.execute(stores -> replays.replay(stores, command));
    }
}
