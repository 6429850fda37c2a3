package dev.vestibule.application.webhook;

import dev.vestibule.application.port.in.webhook.CreateWebhook;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.port.out.world.WebhookCalls;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.webhook.SigningSecret;
import java.util.Optional;

final class CreateWebhookHandler implements CreateWebhook {
    private final UnitOfWork unitOfWork;
    private final WebhookCalls calls;
    private final Secrets secrets;
    private final WebhookOpening opening;

    CreateWebhookHandler(UnitOfWork unitOfWork, WebhookCalls calls, Secrets secrets, WebhookOpening opening) {
        this.unitOfWork = unitOfWork;
        this.calls = calls;
        this.secrets = secrets;
        this.opening = opening;
    }

    /// Where an address leads is asked for nobody but those who may have it called.
    @Override
    public Result handle(Command command) {
        Optional<Refusal> denied = unitOfWork.read(stores -> opening.objection(stores, command));
        return denied.or(() -> Addresses.unlessReachable(calls, command.url()))
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> create(command));
    }

    private Result create(Command command) {
        SigningSecret secret = secrets.newSigningSecret();
        return unitOfWork.execute(stores -> opening.create(stores, command, secret));
    }
}
