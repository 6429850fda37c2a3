package dev.vestibule.domain.trace;

import dev.vestibule.domain.provider.ProviderId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How a provider did in one hour of UTC, which begins at `hour`. Strangers can cause refusals: they are counted, and
/// nothing rests on them.
public record ProviderHour(
        ProviderId provider,
        Instant hour,
        int signIns,
        int refusals,
        Optional<Instant> lastSignIn,
        Optional<Instant> lastRefusal) {
    public static final Duration KEPT = Duration.ofDays(90);

    private static final Comparator<ProviderHour> BY_KEY = Comparator.<ProviderHour, String>comparing(
                    hour -> hour.provider().toString())
            .thenComparing(ProviderHour::hour);

    public static ProviderHour signedIn(ProviderId provider, Instant at) {
        return new ProviderHour(provider, hourOf(at), 1, 0, Optional.of(at), Optional.empty());
    }

    public static ProviderHour refused(ProviderId provider, Instant at) {
        return new ProviderHour(provider, hourOf(at), 0, 1, Optional.empty(), Optional.of(at));
    }

    private static Instant hourOf(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS);
    }

    /// One of each provider and hour, in the order in which they are locked.
    public static List<ProviderHour> summed(List<ProviderHour> hours) {
        Map<ProviderHour, ProviderHour> sums = new TreeMap<>(BY_KEY);
        hours.forEach(hour -> sums.merge(hour, hour, ProviderHour::plus));
        return List.copyOf(sums.values());
    }

    /// Of the same provider and hour.
    public ProviderHour plus(ProviderHour more) {
        return new ProviderHour(
                provider,
                hour,
                signIns + more.signIns,
                refusals + more.refusals,
                latest(lastSignIn, more.lastSignIn),
                latest(lastRefusal, more.lastRefusal));
    }

    static Optional<Instant> latest(Optional<Instant> one, Optional<Instant> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }
}
