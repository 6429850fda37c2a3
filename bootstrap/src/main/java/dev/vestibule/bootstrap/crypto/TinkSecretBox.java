package dev.vestibule.bootstrap.crypto;

import com.google.crypto.tink.Aead;
import dev.vestibule.application.port.out.world.SecretBox;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/// Encrypts what the database keeps, with AES-256-GCM; the place is the associated data (RFC 5116 §2.1).
public final class TinkSecretBox implements SecretBox {
    private final Aead aead;

    public TinkSecretBox(Keyring keyring) {
        this.aead = keyring.aead(Purpose.STORED_SECRETS);
    }

    @Override
    public Ciphertext seal(Plaintext text, String boundTo) {
        try {
            byte[] sealed = aead.encrypt(bytes(text.reveal()), bytes(boundTo));
            return new Ciphertext(Base64.getEncoder().encodeToString(sealed));
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("a secret could not be encrypted", cause);
        }
    }

    @Override
    public Plaintext open(Ciphertext ciphertext, String boundTo) {
        try {
            byte[] opened = aead.decrypt(Base64.getDecoder().decode(ciphertext.base64()), bytes(boundTo));
            return new Plaintext(new String(opened, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException cause) {
            throw new IllegalStateException(
                    "a stored secret does not open: it was changed or moved, or its key is gone", cause);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
