package dev.vestibule.adapters.messaging.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.vestibule.application.port.out.world.OutboundPosts;
import dev.vestibule.application.port.out.world.OutboundPosts.Reach;
import dev.vestibule.application.port.out.world.WebhookCalls;
import dev.vestibule.domain.webhook.CallOutcome;
import dev.vestibule.domain.webhook.SigningSecret;
import dev.vestibule.domain.webhook.WebhookUrl;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Signs messages (Standard Webhooks, "Signature scheme") and posts them. Every attempt has its own time, and so its
/// own
/// signatures; the id stays.
public final class SignedWebhooks implements WebhookCalls {
    private final OutboundPosts posts;

    public SignedWebhooks(OutboundPosts posts) {
        this.posts = posts;
    }

    @Override
    public Reach examine(WebhookUrl url) {
        return posts.examine(url.value());
    }

    @Override
    public CallOutcome call(WebhookUrl url, List<SigningSecret> secrets, Message message, Instant now) {
        String payload = Payload.of(message);
        return posts.post(
                new OutboundPosts.Post(url.value(), headers(secrets, message, payload, now.getEpochSecond()), payload));
    }

    private static Map<String, String> headers(
            List<SigningSecret> secrets, Message message, String payload, long timestampSeconds) {
        String id = message.id().toString();
        String signatures = secrets.stream()
                .map(secret -> sign(secret, id, timestampSeconds, payload))
                .collect(Collectors.joining(" "));
        return Map.of(
                "webhook-id", id,
                "webhook-timestamp", String.valueOf(timestampSeconds),
                "webhook-signature", signatures);
    }

    private static String sign(SigningSecret secret, String id, long timestampSeconds, String payload) {
        try {
            return new Webhook(secret.reveal()).sign(id, timestampSeconds, payload);
        } catch (EmptyWebhookSecretException | WebhookSigningException impossible) {
            throw new IllegalStateException("a signing secret has bytes, and every Java has HMAC-SHA-256", impossible);
        }
    }
}
