package dev.vestibule.domain.user;

import java.time.Instant;
import java.util.Optional;

/// An account's claim to an address. It *owns* the address only once it is verified; unverified claims
/// need not be unique and prove nothing.
public record UserEmail(UserId user, EmailAddress address, Optional<Instant> verifiedAt) {
    public boolean isVerified() {
        return verifiedAt.isPresent();
    }
}
