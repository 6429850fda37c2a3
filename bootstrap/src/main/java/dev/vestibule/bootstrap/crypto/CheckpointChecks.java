package dev.vestibule.bootstrap.crypto;

import com.google.crypto.tink.subtle.Ed25519Verify;
import dev.vestibule.application.port.out.world.SealChecks;
import dev.vestibule.domain.seal.Checkpoint;
import dev.vestibule.domain.seal.Checkpoint.Verdict;
import dev.vestibule.domain.seal.EntryText;
import dev.vestibule.domain.seal.SealHash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/// SHA-256 and Ed25519 (RFC 8032), without any secret.
public final class CheckpointChecks implements SealChecks {
    private static final HexFormat HEX = HexFormat.of();

    @Override
    public SealHash hash(SealHash previous, EntryText entry) {
        MessageDigest digest = sha256();
        digest.update(HEX.parseHex(previous.hex()));
        return new SealHash(HEX.formatHex(digest.digest(entry.json().getBytes(StandardCharsets.UTF_8))));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException("every Java has SHA-256", cause);
        }
    }

    @Override
    public Verdict check(Checkpoint checkpoint) {
        Base64.Decoder base64 = Base64.getDecoder();
        try {
            new Ed25519Verify(base64.decode(checkpoint.key().base64()))
                    .verify(
                            base64.decode(checkpoint.signature()),
                            checkpoint.statement().text().getBytes(StandardCharsets.UTF_8));
            return Verdict.GENUINE;
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return Verdict.FORGED;
        }
    }
}
