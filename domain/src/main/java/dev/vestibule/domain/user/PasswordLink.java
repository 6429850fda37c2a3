package dev.vestibule.domain.user;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Lets whoever reads the mails to an address set a new password, once. One that was asked for an address that no
/// account holds has no user: it is never mailed and leads nowhere, and is kept so that asking costs the same.
public record PasswordLink(
        PasswordLinkId id, Optional<UserId> user, EmailAddress address, Instant madeAt, Instant endsAt) {
    public static final Duration LIFE = Duration.ofHours(1);

    public static PasswordLink made(PasswordLinkId id, Optional<UserId> user, EmailAddress address, Instant now) {
        return new PasswordLink(id, user, address, now, now.plus(LIFE));
    }

    public boolean isOpen(Instant now) {
        return now.isBefore(endsAt);
    }
}
