package dev.vestibule.bootstrap.crypto;

import dev.vestibule.application.port.out.world.Passwords;
import dev.vestibule.domain.user.Password;
import dev.vestibule.domain.user.PasswordHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Argon2id with 19 MiB, two passes and one lane (OWASP Password Storage Cheat Sheet; ASVS 5.0 §11.4.2). Every hash
/// in flight holds its memory, so only so many run at once; the others wait, but not for long.
public final class Argon2Passwords implements Passwords {
    /// Whoever has not had a turn by then is told to come again, before the proxy gives up on them.
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ITERATIONS = 2;
    private static final int SALT_SIZE_BYTES = 16;
    private static final int HASH_SIZE_BYTES = 32;

    private final RandomText random = new RandomText();
    private final PhcString nobody =
            PhcString.of(MEMORY_KIB, ITERATIONS, random.bytes(SALT_SIZE_BYTES), random.bytes(HASH_SIZE_BYTES));
    private final Semaphore inFlight;
    private final Duration longestWait;

    public Argon2Passwords(int maxInFlight) {
        this(maxInFlight, LONGEST_WAIT);
    }

    Argon2Passwords(int maxInFlight, Duration longestWait) {
        this.inFlight = new Semaphore(maxInFlight, true);
        this.longestWait = longestWait;
    }

    @Override
    public PasswordHash hash(Password password) {
        byte[] salt = random.bytes(SALT_SIZE_BYTES);
        var empty = PhcString.of(MEMORY_KIB, ITERATIONS, salt, new byte[HASH_SIZE_BYTES]);
        return new PasswordHash(PhcString.of(MEMORY_KIB, ITERATIONS, salt, compute(password, empty))
                .toString());
    }

    /// Where there is no hash, the same work is done against one that no password has. A hash that cannot be read
    /// belongs to a broken row and counts as none.
    @Override
    public Match compare(Password password, Optional<PasswordHash> hash) {
        Optional<PhcString> known = hash.flatMap(stored -> PhcString.parse(stored.phc()));
        PhcString expected = known.orElse(nobody);
        boolean same = MessageDigest.isEqual(expected.hashBytes(), compute(password, expected));
        return same && known.isPresent() ? Match.RIGHT : Match.WRONG;
    }

    private byte[] compute(Password password, PhcString like) {
        takeTurn();
        try {
            return argon2id(password, like);
        } finally {
            inFlight.release();
        }
    }

    private void takeTurn() {
        try {
            if (!inFlight.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RejectedExecutionException("too many passwords are hashed at once");
            }
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException("interrupted while others hash passwords", cause);
        }
    }

    private static byte[] argon2id(Password password, PhcString like) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(like.memoryKib())
                .withIterations(like.iterations())
                .withParallelism(like.lanes())
                .withSalt(like.saltBytes())
                .build());
        byte[] hash = new byte[like.hashBytes().length];
        generator.generateBytes(normalized(password), hash);
        return hash;
    }

    /// The same characters typed on another keyboard give the same bytes (NIST SP 800-63B-4 §3.1.1.2).
    private static byte[] normalized(Password password) {
        return Normalizer.normalize(password.reveal(), Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }
}
