package dev.vestibule.bootstrap.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.util.SecretBytes;
import dev.vestibule.application.port.out.world.SealSigner;
import dev.vestibule.domain.seal.Checkpoint;
import dev.vestibule.domain.seal.SealKey;
import dev.vestibule.domain.seal.Statement;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;

/// Signs with Ed25519 (RFC 8032). Each of the operator's keys makes a key of its own; the newest signs.
public final class CheckpointSigner implements SealSigner {
    private final Ed25519Sign newest;
    private final List<SealKey> keys;

    public CheckpointSigner(Keyring keyring) {
        List<Ed25519Sign.KeyPair> pairs = keyring.seeds(Purpose.AUDIT_CHECKPOINTS).stream()
                .map(CheckpointSigner::pair)
                .toList();
        this.newest = signer(pairs.getFirst());
        this.keys = pairs.stream()
                .map(pair -> new SealKey(Base64.getEncoder().encodeToString(pair.getPublicKey())))
                .toList();
    }

    private static Ed25519Sign.KeyPair pair(SecretBytes seed) {
        try {
            return Ed25519Sign.KeyPair.newKeyPairFromSeed(seed.toByteArray(InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("no signing key can be made of the encryption keys", cause);
        }
    }

    private static Ed25519Sign signer(Ed25519Sign.KeyPair pair) {
        try {
            return new Ed25519Sign(pair.getPrivateKey());
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("the signing key cannot be used", cause);
        }
    }

    @Override
    public Checkpoint sign(Statement statement) {
        try {
            byte[] signature = newest.sign(statement.text().getBytes(StandardCharsets.UTF_8));
            return new Checkpoint(
                    statement, keys.getFirst(), Base64.getEncoder().encodeToString(signature));
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("a checkpoint could not be signed", cause);
        }
    }

    @Override
    public List<SealKey> keys() {
        return keys;
    }
}
