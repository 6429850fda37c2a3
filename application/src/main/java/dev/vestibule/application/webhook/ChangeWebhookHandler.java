package dev.vestibule.application.webhook;

import dev.vestibule.application.port.in.webhook.ChangeWebhook;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.port.out.world.WebhookCalls;
import dev.vestibule.domain.flow.Refusal;
import java.util.Optional;

final class ChangeWebhookHandler implements ChangeWebhook {
    private final UnitOfWork unitOfWork;
    private final WebhookCalls calls;
    private final WebhookRevision revision;

    ChangeWebhookHandler(UnitOfWork unitOfWork, WebhookCalls calls, WebhookRevision revision) {
        this.unitOfWork = unitOfWork;
        this.calls = calls;
        this.revision = revision;
    }

    @Override
    public Result handle(Command command) {
        Optional<Refusal> denied = unitOfWork.read(stores -> revision.objection(stores, command));
        return denied.or(() -> command.change().url().flatMap(url -> Addresses.unlessReachable(calls, url)))
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> unitOfWork.execute(stores -> revision.revise(stores, command)));
    }
}
