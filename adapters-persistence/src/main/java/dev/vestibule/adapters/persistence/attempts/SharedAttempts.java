package dev.vestibule.adapters.persistence.attempts;

import dev.vestibule.application.port.out.world.Attempts;
import dev.vestibule.domain.session.ClientAddress;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.sql.DataSource;

/// Token buckets in PostgreSQL, so that all nodes count together and a restart forgets nothing. Runs on connections of
/// its own, outside of units of work: an attempt counts even when what it was for fails.
@Singleton
public final class SharedAttempts implements Attempts {
    private static final BucketConfiguration PER_ACCOUNT = BucketConfiguration.builder()
            .addLimit(limit -> limit.capacity(5).refillGreedy(5, Duration.ofMinutes(1)))
            .addLimit(limit -> limit.capacity(50).refillGreedy(50, Duration.ofHours(1)))
            .build();

    private static final BucketConfiguration PER_ADDRESS = BucketConfiguration.builder()
            .addLimit(limit -> limit.capacity(30).refillGreedy(30, Duration.ofMinutes(1)))
            .build();

    /// A bucket that is full again says nothing, and may go.
    private static final ExpirationAfterWriteStrategy UNTIL_FULL =
            ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1));

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    /// Takes the pool itself: the managed data source hands out connections inside of a transaction only.
    SharedAttempts(DataSource managed, InstantSource clock) {
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(DelegatingDataSource.unwrapDataSource(managed))
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("attempt_buckets")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(UNTIL_FULL)
                .clientClock(new Meter(clock))
                .build();
    }

    /// The address first: one that has used up its own share cannot use up that of other people's accounts.
    @Override
    public Verdict password(String accountKey, ClientAddress address) {
        boolean admitted =
                admits("address", address.value(), PER_ADDRESS) && admits("account", accountKey, PER_ACCOUNT);
        return admitted ? Verdict.ADMITTED : Verdict.TOO_MANY;
    }

    /// Removes up to `max` buckets that are full again, and answers how many. The library writes and compares their
    /// expiry by the machine's own clock; it says when to clean up, never what to admit.
    public int sweep(int max) {
        return buckets.removeExpired(max);
    }

    private boolean admits(String kind, String value, BucketConfiguration limits) {
        return buckets.getProxy("password|" + kind + "|" + sha256(value), () -> limits)
                .tryConsume(1);
    }

    /// Keys have one length, and tell nobody what was typed.
    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// Our clock, as the buckets read it.
    private record Meter(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
