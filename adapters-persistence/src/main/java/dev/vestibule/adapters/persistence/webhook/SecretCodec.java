package dev.vestibule.adapters.persistence.webhook;

import dev.vestibule.application.port.out.world.SecretBox;
import dev.vestibule.application.port.out.world.SecretBox.Ciphertext;
import dev.vestibule.application.port.out.world.SecretBox.Plaintext;
import dev.vestibule.domain.webhook.SigningSecret;
import dev.vestibule.domain.webhook.WebhookId;
import jakarta.inject.Singleton;

/// Encrypts signing secrets, bound to their endpoint: copied into another row, one does not open. Both columns are one
/// place, since a secret moves from one to the other.
@Singleton
public final class SecretCodec {
    private final SecretBox box;

    SecretCodec(SecretBox box) {
        this.box = box;
    }

    String seal(WebhookId webhook, SigningSecret secret) {
        return box.seal(new Plaintext(secret.reveal()), place(webhook)).base64();
    }

    SigningSecret open(WebhookId webhook, String base64) {
        return new SigningSecret(
                box.open(new Ciphertext(base64), place(webhook)).reveal());
    }

    private static String place(WebhookId webhook) {
        return "webhook|" + webhook + "|secret";
    }
}
