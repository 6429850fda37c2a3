package dev.vestibule.domain.identity;

import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.ProviderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What one day of asking one provider about its people came to, and how many more links may be ended without an admin.
public record CheckWindow(
        ProviderId provider,
        OrganizationId organization,
        Instant startedAt,
        Tally tally,
        Optional<Instant> releasedAt,
        Optional<Instant> heldAt,
        Optional<Instant> pausedUntil) {
    public static final Duration LENGTH = Duration.ofHours(24);

    /// One link in so many may be ended in a window, and always one.
    static final int SHARE = 10;

    /// `links` is how many could be asked about when the window began. Of those who were rejected, the `unlinked` lost
    /// their link by it.
    public record Tally(int links, int confirmed, int unanswered, int rejected, int unlinked) {
        Tally plus(int moreConfirmed, int moreUnanswered, int moreRejected, int moreUnlinked) {
            return new Tally(
                    links,
                    confirmed + moreConfirmed,
                    unanswered + moreUnanswered,
                    rejected + moreRejected,
                    unlinked + moreUnlinked);
        }
    }

    public static CheckWindow started(ProviderId provider, OrganizationId organization, int links, Instant now) {
        var nothing = new Tally(links, 0, 0, 0, 0);
        return new CheckWindow(
                provider, organization, now, nothing, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public boolean isHeld() {
        return heldAt.isPresent();
    }

    /// Whether one more link may be ended. An admin's release lifts the share until the window is over.
    public boolean mayUnlink() {
        return !isHeld() && (releasedAt.isPresent() || tally.unlinked() < Math.max(1, tally.links() / SHARE));
    }

    public CheckWindow confirmed() {
        return with(tally.plus(1, 0, 0, 0), heldAt, Optional.empty());
    }

    /// `pause` where the provider itself is out of order.
    public CheckWindow unanswered(Optional<Instant> pause) {
        return with(tally.plus(0, 1, 0, 0), heldAt, pause.or(() -> pausedUntil));
    }

    public CheckWindow unlinked() {
        return with(tally.plus(0, 0, 1, 1), heldAt, pausedUntil);
    }

    /// One was rejected whose link may not be ended: from now on nobody is asked.
    public CheckWindow held(Instant now) {
        return with(tally.plus(0, 0, 1, 0), heldAt.or(() -> Optional.of(now)), pausedUntil);
    }

    /// An admin says that the rejections are right; so many links were ended by that.
    public CheckWindow released(int ended, Instant now) {
        return new CheckWindow(
                provider,
                organization,
                now,
                tally.plus(0, 0, 0, ended),
                Optional.of(now),
                Optional.empty(),
                pausedUntil);
    }

    /// An admin says that the rejections are wrong.
    public CheckWindow dismissed() {
        return with(tally, Optional.empty(), pausedUntil);
    }

    private CheckWindow with(Tally counted, Optional<Instant> held, Optional<Instant> paused) {
        return new CheckWindow(provider, organization, startedAt, counted, releasedAt, held, paused);
    }
}
