package dev.vestibule.application.webhook;

import dev.vestibule.application.port.out.world.WebhookCalls;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.webhook.WebhookUrl;
import java.util.Optional;

/// Asks, before an address is kept, whether it could be called. It is asked again at every call.
final class Addresses {
    private Addresses() {}

    static Optional<Refusal> unlessReachable(WebhookCalls calls, WebhookUrl url) {
        return switch (calls.examine(url)) {
            case OPEN -> Optional.empty();
            case CLOSED -> Optional.of(Refusal.WEBHOOK_ADDRESS_REFUSED);
        };
    }
}
