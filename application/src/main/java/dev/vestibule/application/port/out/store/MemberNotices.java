package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.user.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// When members were last mailed about their link, by organization, kind and address.
public interface MemberNotices {
    /// Longer than any limit looks back.
    Duration KEPT = Duration.ofDays(180);

    /// Of the recipients those who may be mailed by the limit, in the order given; they count as mailed at `now`.
    List<EmailAddress> admit(
            OrganizationId organization, Kind kind, List<EmailAddress> recipients, Limit limit, Instant now);

    /// A new period begins: how often somebody was mailed counts anew, when they were last mailed does not.
    void restart(OrganizationId organization, Kind kind);

    /// Forgets those who were last mailed before then; answers how many.
    int sweep(Instant before);

    enum Kind {
        LINK_REMINDER,
        SSO_REQUIRED,
        SSO_INVITATION,
        SSO_ENDED
    }

    /// Nobody is mailed again within `pause`, nor more than `mostTimes` in a period; and all together at most
    /// `mostAtOnce`
    /// within an hour.
    record Limit(Duration pause, int mostTimes, int mostAtOnce) {
        /// For what a click causes, however often somebody clicks.
        public static final Limit DAILY = new Limit(Duration.ofHours(24), Integer.MAX_VALUE, Integer.MAX_VALUE);

        static final Duration AT_ONCE = Duration.ofHours(1);

        public Instant since(Instant now) {
            return now.minus(AT_ONCE);
        }
    }
}
