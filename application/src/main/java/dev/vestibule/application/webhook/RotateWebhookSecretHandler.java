package dev.vestibule.application.webhook;

import dev.vestibule.application.port.in.webhook.RotateWebhookSecret;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.webhook.SigningSecret;

final class RotateWebhookSecretHandler implements RotateWebhookSecret {
    private final UnitOfWork unitOfWork;
    private final Secrets secrets;
    private final WebhookRevision revision;

    RotateWebhookSecretHandler(UnitOfWork unitOfWork, Secrets secrets, WebhookRevision revision) {
        this.unitOfWork = unitOfWork;
        this.secrets = secrets;
        this.revision = revision;
    }

    @Override
    public Result handle(Command command) {
        SigningSecret next = secrets.newSigningSecret();
        return unitOfWork.execute(stores -> revision.rotate(stores, command, next));
    }
}
