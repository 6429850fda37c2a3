package dev.vestibule.domain.user;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// An account's claim to an address. It *owns* the address only once it is verified; unverified claims
/// need not be unique and prove nothing.
public record UserEmail(UserId user, EmailAddress address, Optional<Instant> verifiedAt) {
    public boolean isVerified() {
        return verifiedAt.isPresent();
    }

    /// The addresses that are owned, of these.
    public static Set<EmailAddress> verifiedOf(List<UserEmail> emails) {
        return emails.stream()
                .filter(UserEmail::isVerified)
                .map(UserEmail::address)
                .collect(Collectors.toUnmodifiableSet());
    }
}
