package dev.vestibule.domain.session;

import dev.vestibule.domain.mailbox.MailboxCodeHash;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A code that was mailed to an account's owner, to be typed into the session that asked for it. `tries` counts
/// the wrong ones; `closedAt` is when it was used, or a newer one took its place.
public record SentCode(
        SentCodeId id,
        MailboxPurpose purpose,
        UserId user,
        OrganizationId organization,
        SessionId session,
        MailboxCodeHash hash,
        Instant sentAt,
        int tries,
        Optional<Instant> closedAt) {
    public static final Duration LIFE = Duration.ofMinutes(10);

    public static final int MOST_TRIES = 5;

    /// How many an account may be sent for one purpose within `COUNTED`, in all its sessions.
    public static final int MOST_SENT = 3;

    public static final Duration COUNTED = Duration.ofHours(1);

    public static SentCode sent(
            SentCodeId id,
            MailboxPurpose purpose,
            UserId user,
            OrganizationId organization,
            SessionId session,
            MailboxCodeHash hash,
            Instant now) {
        return new SentCode(id, purpose, user, organization, session, hash, now, 0, Optional.empty());
    }

    public boolean isOpen(Instant now) {
        return closedAt.isEmpty() && tries < MOST_TRIES && now.isBefore(sentAt.plus(LIFE));
    }

    /// The code after somebody typed a wrong one.
    public SentCode missed() {
        return new SentCode(id, purpose, user, organization, session, hash, sentAt, tries + 1, closedAt);
    }

    /// The code after it was used, or replaced.
    public SentCode closed(Instant now) {
        return new SentCode(id, purpose, user, organization, session, hash, sentAt, tries, Optional.of(now));
    }
}
