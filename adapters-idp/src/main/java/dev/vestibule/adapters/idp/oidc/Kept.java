package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.domain.flow.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// One document of one provider. All who ask while it is being fetched share that fetch. It stays fresh for minutes,
/// and while the provider is out of reach it serves for some hours more.
final class Kept<T> {
    static final Duration FRESH = Duration.ofMinutes(5);
    static final Duration OUTLIVES_OUTAGE = Duration.ofHours(4);
    static final Duration RETRY_AFTER_OUTAGE = Duration.ofSeconds(30);

    private static final Set<Refusal> OUTAGES =
            EnumSet.of(Refusal.IDP_UNREACHABLE, Refusal.IDP_TIMEOUT, Refusal.IDP_BUSY, Refusal.IDP_ERROR);

    private final Supplier<Checked<T>> source;
    private final InstantSource clock;
    private final Delay delay;
    private Optional<Copy<T>> copy = Optional.empty();
    private Optional<CompletableFuture<Checked<Copy<T>>>> fetching = Optional.empty();

    Kept(Supplier<Checked<T>> source, InstantSource clock, Delay delay) {
        this.source = source;
        this.clock = clock;
        this.delay = delay;
    }

    /// `version` counts the times that the provider was read.
    record Copy<T>(T value, long version, Instant fetchedAt, Instant staleAt) {
        private boolean isFresh(Instant now) {
            return now.isBefore(staleAt) && now.isAfter(fetchedAt.minus(FRESH));
        }

        private boolean servesStill(Instant now) {
            return now.isBefore(fetchedAt.plus(OUTLIVES_OUTAGE));
        }

        private Copy<T> untilRetry(Instant now) {
            return new Copy<>(value, version, fetchedAt, now.plus(RETRY_AFTER_OUTAGE));
        }
    }

    /// The copy at hand when it is fresh, else what the provider says now.
    Checked<Copy<T>> current() {
        return freshOrFetched().join();
    }

    /// What the provider said or says after the version that was found wanting. `wait` is asked when nothing newer is
    /// at hand or on its way; empty means that the provider was asked enough for now, and leaves `otherwise`.
    Checked<Copy<T>> after(long version, Supplier<Optional<Duration>> wait, Checked<Copy<T>> otherwise) {
        return newer(version, wait).map(CompletableFuture::join).orElse(otherwise);
    }

    private synchronized CompletableFuture<Checked<Copy<T>>> freshOrFetched() {
        Instant now = clock.instant();
        return copy.filter(kept -> kept.isFresh(now))
                .map(kept -> CompletableFuture.completedFuture(Checked.passed(kept)))
                .or(() -> fetching)
                .orElseGet(() -> begin(Duration.ZERO));
    }

    private synchronized Optional<CompletableFuture<Checked<Copy<T>>>> newer(
            long version, Supplier<Optional<Duration>> wait) {
        return copy.filter(kept -> kept.version() > version)
                .map(kept -> CompletableFuture.completedFuture(Checked.passed(kept)))
                .or(() -> fetching)
                .or(() -> wait.get().map(this::begin));
    }

    private CompletableFuture<Checked<Copy<T>>> begin(Duration pause) {
        CompletableFuture<Checked<Copy<T>>> fetch = new CompletableFuture<>();
        fetching = Optional.of(fetch);
        return fetch.completeAsync(this::fetch, delay.of(pause));
    }

    private Checked<Copy<T>> fetch() {
        try {
            return settle(source.get());
        } finally {
            ended();
        }
    }

    private synchronized void ended() {
        fetching = Optional.empty();
    }

    private synchronized Checked<Copy<T>> settle(Checked<T> fetched) {
        Instant now = clock.instant();
        return switch (fetched) {
            case Checked.Passed<T>(var value) -> keep(value, now);
            case Checked.Refused<T>(var refusal, var detail) ->
                OUTAGES.contains(refusal) ? outlive(now, refusal, detail) : Checked.refused(refusal, detail);
        };
    }

    private Checked<Copy<T>> keep(T value, Instant now) {
        long version = copy.map(Copy::version).orElse(0L) + 1;
        Copy<T> kept = new Copy<>(value, version, now, now.plus(FRESH));
        copy = Optional.of(kept);
        return Checked.passed(kept);
    }

    private Checked<Copy<T>> outlive(Instant now, Refusal refusal, String detail) {
        copy = copy.filter(kept -> kept.servesStill(now)).map(kept -> kept.untilRetry(now));
        return copy.map(Checked::passed).orElseGet(() -> Checked.refused(refusal, detail));
    }
}
