package dev.vestibule.adapters.idp.oidc;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A token bucket for fetches that a stranger's token can cause: five at once, then one every two seconds. A key id
/// that was never looked for waits for its turn if it must, so a rotation costs no login; one that was looked for in
/// vain before may not take the last token, so it never keeps a new one waiting.
final class FetchBudget {
    static final int BURST = 5;
    static final Duration INTERVAL = Duration.ofSeconds(2);

    /// When the bucket would be full again; in the past when it is.
    private Instant fullAt = Instant.MIN;

    /// How long the fetch has to wait.
    synchronized Duration forFirstSeen(Instant now) {
        Duration wait = atLeastZero(Duration.between(now, lastTokenAt(now)));
        spend(now);
        return wait;
    }

    /// Empty when there is nothing to spare.
    synchronized Optional<Duration> forSeenBefore(Instant now) {
        if (lastTokenAt(now).plus(INTERVAL).isAfter(now)) {
            return Optional.empty();
        }
        spend(now);
        return Optional.of(Duration.ZERO);
    }

    private void spend(Instant now) {
        fullAt = fullAt(now).plus(INTERVAL);
    }

    private Instant lastTokenAt(Instant now) {
        return fullAt(now).minus(INTERVAL.multipliedBy(BURST - 1L));
    }

    /// A clock that was set back must not close the bucket for longer than it takes to fill.
    private Instant fullAt(Instant now) {
        Instant latest = now.plus(INTERVAL.multipliedBy(BURST));
        Instant bounded = fullAt.isAfter(latest) ? latest : fullAt;
        return bounded.isBefore(now) ? now : bounded;
    }

    private static Duration atLeastZero(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
