package dev.vestibule.adapters.persistence.testing;

import dev.vestibule.application.port.out.world.SecretBox;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-GCM with a key that everybody knows: what it seals is as bound to its place as the real thing, so a codec that
/// mixes up places fails here, too.
public final class TestSecretBox implements SecretBox {
    private static final SecretKeySpec KEY = new SecretKeySpec(new byte[32], "AES");
    private static final int NONCE_BYTES = 12;

    private final SecureRandom random = new SecureRandom();

    @Override
    public Ciphertext seal(Plaintext text, String boundTo) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, text.reveal().getBytes(StandardCharsets.UTF_8), boundTo);
        byte[] all = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
        return new Ciphertext(Base64.getEncoder().encodeToString(all));
    }

    @Override
    public Plaintext open(Ciphertext ciphertext, String boundTo) {
        byte[] all = Base64.getDecoder().decode(ciphertext.base64());
        byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(all, NONCE_BYTES, all.length);
        return new Plaintext(new String(crypt(Cipher.DECRYPT_MODE, nonce, sealed, boundTo), StandardCharsets.UTF_8));
    }

    private static byte[] crypt(int mode, byte[] nonce, byte[] input, String boundTo) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, KEY, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(boundTo.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("does not open", e);
        }
    }
}
