package dev.vestibule.domain.identity;

import java.time.Duration;
import java.time.Instant;

/// From now on, when a provider is asked again whether somebody is still there. Times are given as "as if synced at":
/// what a link is
/// due after, less `REST`.
public record CheckPlan(Instant now) {
    /// Less than a day, so that with the spread, and however long a run takes, somebody who is gone is noticed within
    /// one.
    public static final Duration REST = Duration.ofHours(22);

    /// So that those who were asked at once are not asked at once again.
    static final Duration SPREAD = Duration.ofHours(1);

    /// How long one who asks has the link for himself: far longer than an answer may take.
    public static final Duration CLAIM = Duration.ofMinutes(10);

    static final Duration SHORTEST_WAIT = Duration.ofHours(1);
    static final Duration LONGEST_WAIT = Duration.ofHours(6);

    /// After an admin said that a rejection does not count.
    public static final Duration AFTER_DISMISSAL = Duration.ofHours(24);

    /// Links that were synced no later are due.
    public Instant dueIfSyncedBy() {
        return now.minus(REST);
    }

    /// Nobody asks before then.
    public static Instant asIfSyncedFor(Instant due) {
        return due.minus(REST);
    }

    /// After the provider confirmed: spread by the link's id, which is as good as random.
    public Instant asIfSyncedAfterAnswer(IdentityId identity) {
        return now.plusSeconds(Math.floorMod(identity.hashCode(), SPREAD.toSeconds()));
    }

    /// When to try again what could not be answered: the longer it has not been, the more seldom.
    public Instant retryAt(Instant lastSynced) {
        Duration wait = Duration.between(lastSynced, now).dividedBy(24);
        Duration atLeast = wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait;
        return now.plus(atLeast.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : atLeast);
    }

    /// Until when a provider that is out of order is left alone, whoever is due.
    public Instant pauseUntil() {
        return now.plus(SHORTEST_WAIT);
    }
}
