package dev.vestibule.bootstrap.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.application.testing.Cast;
import dev.vestibule.domain.seal.Chain;
import dev.vestibule.domain.seal.ChainHead;
import dev.vestibule.domain.seal.Checkpoint;
import dev.vestibule.domain.seal.EntryText;
import dev.vestibule.domain.seal.SealHash;
import dev.vestibule.domain.seal.SealKey;
import dev.vestibule.domain.seal.Statement;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckpointSignerTest {
    /// What goes before the 32 bytes of a public key in X.509 (RFC 8410 §4).
    private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final Statement STATEMENT = Statement.about(
            new ChainHead(Chain.of(Cast.ACME.id()), 7, new SealHash("a".repeat(64))),
            Instant.parse("2026-03-02T10:00:00.123Z"));

    private final EncryptionKeys older = EncryptionKeys.newlyMade();
    private final EncryptionKeys newer = EncryptionKeys.newlyMade();
    private final CheckpointChecks checks = new CheckpointChecks();

    private static CheckpointSigner signer(EncryptionKeys keys) {
        return new CheckpointSigner(new Keyring(keys));
    }

    @Test
    void what_is_signed_is_one_text() {
        assertEquals(
                "vestibule-audit-checkpoint/1\n{\"at\":\"2026-03-02T10:00:00.123Z\",\"chain\":\"" + Cast.ACME.id()
                        + "\",\"hash\":\"" + "a".repeat(64) + "\",\"sequence\":7}",
                STATEMENT.text());
    }

    /// The platform's own Ed25519 agrees.
    @Test
    void another_implementation_checks_the_signature() throws GeneralSecurityException {
        Checkpoint checkpoint = signer(older).sign(STATEMENT);
        byte[] key = Base64.getDecoder().decode(checkpoint.key().base64());
        byte[] encoded = HexFormat.of()
                .parseHex(HexFormat.of().formatHex(ED25519_PREFIX)
                        + HexFormat.of().formatHex(key));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        verifier.update(STATEMENT.text().getBytes(StandardCharsets.UTF_8));

        assertTrue(verifier.verify(Base64.getDecoder().decode(checkpoint.signature())));
        assertEquals(Checkpoint.Verdict.GENUINE, checks.check(checkpoint));
    }

    @Test
    void a_signature_is_good_for_its_own_statement_and_key() {
        Checkpoint checkpoint = signer(older).sign(STATEMENT);
        var later = new Statement(STATEMENT.chain(), 8, STATEMENT.hash(), STATEMENT.at());
        SealKey other = signer(newer).keys().getFirst();
        var noSignature = new Checkpoint(STATEMENT, checkpoint.key(), "=".repeat(88));

        assertEquals(
                Checkpoint.Verdict.FORGED,
                checks.check(new Checkpoint(later, checkpoint.key(), checkpoint.signature())));
        assertEquals(Checkpoint.Verdict.FORGED, checks.check(new Checkpoint(STATEMENT, other, checkpoint.signature())));
        assertEquals(Checkpoint.Verdict.FORGED, checks.check(noSignature));
    }

    @Test
    void the_newest_key_signs_and_the_older_ones_are_still_ours() {
        var both = new EncryptionKeys(
                List.of(newer.newestFirst().getFirst(), older.newestFirst().getFirst()));
        CheckpointSigner signer = signer(both);

        assertEquals(
                List.of(signer(newer).keys().getFirst(), signer(older).keys().getFirst()), signer.keys());
        assertEquals(signer.keys().getFirst(), signer.sign(STATEMENT).key());
        assertNotEquals(signer.keys().getFirst(), signer.keys().getLast());
    }

    /// printf '\0...\0{}' | sha256sum, with 32 zero bytes.
    @Test
    void a_hash_is_made_of_the_bytes_of_the_one_before_and_the_text() {
        assertEquals(
                "fb1634c4e6cd4b1f1afe3ce2d6ef080f7ac5d1f357d723ad4dfca782733b62db",
                checks.hash(SealHash.BEFORE_ALL, new EntryText("{}")).hex());
    }
}
