package dev.vestibule.adapters.persistence.attempts;

import dev.vestibule.application.port.out.world.Attempts;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.session.ClientAddress;
import dev.vestibule.domain.user.EmailAddress;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import io.github.bucket4j.ConfigurationBuilder;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.BucketProxy;
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
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javax.sql.DataSource;

/// Token buckets in PostgreSQL, so that all nodes count together and a restart forgets nothing. Runs on connections of
/// its own, outside of units of work: an attempt counts even when what it was for fails.
@Singleton
public final class SharedAttempts implements Attempts {

    /// What is counted together. A smaller share comes first: who has used it up cannot use up a larger one, which
    /// others need.
    private static final List<Share> PASSWORD = List.of(
            new Share(
                    "address",
                    (_, address) -> address,
                    limits().addLimit(perMinute(30)).build()),
            new Share(
                    "account-at-address",
                    (account, address) -> address + "|" + account,
                    limits().addLimit(perMinute(5)).addLimit(perHour(30)).build()),
            new Share(
                    "account",
                    (account, _) -> account,
                    limits().addLimit(perHour(100)).build()));

    private static final List<Share> RECOVERY = List.of(new Share(
            "recovery",
            (_, address) -> address,
            limits().addLimit(perMinute(10)).addLimit(perHour(60)).build()));

    private static final List<Share> PASSWORD_LINK = List.of(new Share(
            "mail", (target, _) -> target, limits().addLimit(perHour(3)).build()));

    private static final List<Share> RELINK_LINK = List.of(
            new Share(
                    "target-of-organization",
                    (target, organization) -> organization + "|" + target,
                    limits().addLimit(perHour(3)).build()),
            new Share(
                    "organization",
                    (_, organization) -> organization,
                    limits().addLimit(perHour(60)).build()),
            new Share(
                    "target",
                    (target, _) -> target,
                    limits().addLimit(perHour(10)).build()));

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

    @Override
    public Verdict password(String accountKey, ClientAddress address) {
        return consume("password", PASSWORD, accountKey, address.value());
    }

    @Override
    public void passwordWasRight(String accountKey, ClientAddress address) {
        whileReachable(() -> {
            PASSWORD.forEach(share ->
                    bucket("password", share, accountKey, address.value()).addTokens(1));
            return Verdict.ADMITTED;
        });
    }

    @Override
    public Verdict recovery(ClientAddress address) {
        return consume("recovery", RECOVERY, "", address.value());
    }

    @Override
    public Verdict passwordLinkMail(EmailAddress target) {
        return consume("mail-PASSWORD_LINK", PASSWORD_LINK, target.key(), "");
    }

    @Override
    public Verdict relinkLinkMail(OrganizationId organization, EmailAddress target) {
        return consume("mail-RELINK_LINK", RELINK_LINK, target.key(), organization.toString());
    }

    private Verdict consume(String counted, List<Share> shares, String whom, String origin) {
        boolean admitted = whileReachable(() -> shares.stream()
                .allMatch(share -> bucket(counted, share, whom, origin).tryConsume(1)));
        return admitted ? Verdict.ADMITTED : Verdict.TOO_MANY;
    }

    /// Removes buckets that are full again. The library writes and compares their expiry by the machine's own clock; it
    /// says when to clean up, never what to admit.
    @Override
    public int sweep(int max) {
        return whileReachable(() -> buckets.removeExpired(max));
    }

    private BucketProxy bucket(String counted, Share share, String whom, String origin) {
        String key = counted + "|" + share.name() + "|" + sha256(share.key().apply(whom, origin));
        return buckets.getProxy(key, share::limits);
    }

    /// The library wraps what the driver says.
    private static <T> T whileReachable(Supplier<T> count) {
        try {
            return count.get();
        } catch (BucketExecutionException failure) {
            throw new RejectedExecutionException("attempts cannot be counted now", failure);
        }
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

    private static ConfigurationBuilder limits() {
        return BucketConfiguration.builder();
    }

    private static Bandwidth perMinute(int attempts) {
        return Bandwidth.builder()
                .capacity(attempts)
                .refillGreedy(attempts, Duration.ofMinutes(1))
                .build();
    }

    private static Bandwidth perHour(int attempts) {
        return Bandwidth.builder()
                .capacity(attempts)
                .refillGreedy(attempts, Duration.ofHours(1))
                .build();
    }

    /// Attempts that are counted together, by what they have in common: whom they are for, and where they come from.
    private record Share(String name, BiFunction<String, String, String> key, BucketConfiguration limits) {}

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
