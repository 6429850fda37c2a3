package dev.vestibule.bootstrap.crypto;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Turns the operator's keys into one AES-256-GCM keyset per purpose. Each key is derived with HKDF (RFC 5869), so the
/// operator keeps one list of keys; its id follows from the key, so the order of the list may change.
public final class Keyring {
    private static final String KEY_ID_LABEL = "vestibule/key-id/1";

    private final EncryptionKeys keys;

    public Keyring(EncryptionKeys keys) {
        this.keys = keys;
    }

    /// Encrypts with the newest key and decrypts with all of them.
    public Aead aead(Purpose purpose) {
        try {
            AeadConfig.register();
            return keyset(purpose).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("the encryption keys cannot be used", cause);
        }
    }

    /// An HMAC-SHA-256 key from the newest key, the same on every node.
    public SecretKey macKey(Purpose purpose) {
        try {
            byte[] bytes = derive(keys.newestFirst().getFirst(), purpose.label(), EncryptionKeys.KEY_SIZE_BYTES);
            return new SecretKeySpec(bytes, "HmacSHA256");
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("the encryption keys cannot be used", cause);
        }
    }

    /// A 32-byte seed from each key, newest first, the same on every node.
    List<SecretBytes> seeds(Purpose purpose) {
        return keys.newestFirst().stream().map(key -> seed(key, purpose)).toList();
    }

    private static SecretBytes seed(SecretBytes key, Purpose purpose) {
        try {
            byte[] bytes = derive(key, purpose.label(), EncryptionKeys.KEY_SIZE_BYTES);
            return SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("the encryption keys cannot be used", cause);
        }
    }

    private KeysetHandle keyset(Purpose purpose) throws GeneralSecurityException {
        var keyset = KeysetHandle.newBuilder();
        for (SecretBytes key : keys.newestFirst()) {
            keyset.addEntry(KeysetHandle.importKey(derivedKey(key, purpose)));
        }
        keyset.getAt(0).makePrimary();
        return keyset.build();
    }

    @AccessesPartialKey
    private static AesGcmKey derivedKey(SecretBytes key, Purpose purpose) throws GeneralSecurityException {
        byte[] bytes = derive(key, purpose.label(), EncryptionKeys.KEY_SIZE_BYTES);
        return AesGcmKey.builder()
                .setParameters(aes256Gcm())
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .setIdRequirement(ByteBuffer.wrap(derive(key, KEY_ID_LABEL, Integer.BYTES))
                        .getInt())
                .build();
    }

    private static AesGcmParameters aes256Gcm() throws GeneralSecurityException {
        return AesGcmParameters.builder()
                .setKeySizeBytes(EncryptionKeys.KEY_SIZE_BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.TINK)
                .build();
    }

    private static byte[] derive(SecretBytes key, String label, int sizeBytes) throws GeneralSecurityException {
        byte[] secret = key.toByteArray(InsecureSecretKeyAccess.get());
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(secret)
                        .thenExpand(label.getBytes(StandardCharsets.UTF_8), sizeBytes));
    }
}
