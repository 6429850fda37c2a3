package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.world.SealChecks;
import dev.vestibule.application.port.out.world.SealSigner;
import dev.vestibule.domain.seal.Checkpoint;
import dev.vestibule.domain.seal.EntryText;
import dev.vestibule.domain.seal.SealHash;
import dev.vestibule.domain.seal.SealKey;
import dev.vestibule.domain.seal.Statement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// Hashes as they are, and signatures that anybody can make who has read this.
public final class FakeSeals implements SealChecks, SealSigner {
    public static final SealKey KEY = key("ours");
    public static final SealKey OTHER_KEY = key("another");

    private final InMemoryWorld world;

    public FakeSeals(InMemoryWorld world) {
        this.world = world;
    }

    private static SealKey key(String name) {
        return new SealKey(Base64.getEncoder().encodeToString(digest("SHA-256", new byte[0], name)));
    }

    @Override
    public SealHash hash(SealHash previous, EntryText entry) {
        world.refuseInsideUnit();
        byte[] before = HexFormat.of().parseHex(previous.hex());
        return new SealHash(HexFormat.of().formatHex(digest("SHA-256", before, entry.json())));
    }

    @Override
    public Checkpoint.Verdict check(Checkpoint checkpoint) {
        world.refuseInsideUnit();
        return checkpoint.equals(signed(checkpoint.statement(), checkpoint.key()))
                ? Checkpoint.Verdict.GENUINE
                : Checkpoint.Verdict.FORGED;
    }

    @Override
    public Checkpoint sign(Statement statement) {
        world.refuseInsideUnit();
        return signed(statement, KEY);
    }

    public static Checkpoint signed(Statement statement, SealKey key) {
        byte[] signature = digest("SHA-512", new byte[0], key + statement.text());
        return new Checkpoint(statement, key, Base64.getEncoder().encodeToString(signature));
    }

    @Override
    public List<SealKey> keys() {
        return List.of(KEY);
    }

    private static byte[] digest(String algorithm, byte[] first, String then) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update(first);
            return digest.digest(then.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
