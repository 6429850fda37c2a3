package dev.vestibule.adapters.web.admin;

import dev.vestibule.domain.webhook.EventChoice;
import dev.vestibule.domain.webhook.SigningSecret;
import dev.vestibule.domain.webhook.SigningSecrets;
import dev.vestibule.domain.webhook.Webhook;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An endpoint, as answered. `secret` is what messages are signed with, told once, by the answer that made it; null
/// ever
/// after. `eventTypes` is null where it hears all.
@Serdeable
record WebhookJson(
        String id,
        String name,
        String url,
        @Nullable List<String> eventTypes,
        boolean enabled,
        String status,
        @Nullable String failingSince,
        @Nullable String formerSecretUntil,
        String createdAt,
        @Nullable String secret) {
    static WebhookJson of(Webhook webhook) {
        return of(webhook, Optional.empty());
    }

    static WebhookJson of(Webhook webhook, Optional<SigningSecret> secret) {
        return new WebhookJson(
                webhook.id().toString(),
                webhook.name(),
                webhook.url().toString(),
                types(webhook.events()),
                webhook.isOn(),
                Wire.lower(webhook.standing()),
                Wire.text(webhook.failingSince()),
                Wire.text(webhook.secrets().former().map(SigningSecrets.Former::until)),
                webhook.madeAt().toString(),
                secret.map(SigningSecret::reveal).orElse(null));
    }

    private static @Nullable List<String> types(EventChoice choice) {
        return switch (choice) {
            case EventChoice.All() -> null;
            case EventChoice.Only(var types) -> types.stream().sorted().toList();
        };
    }
}
