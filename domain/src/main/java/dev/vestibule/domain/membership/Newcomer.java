package dev.vestibule.domain.membership;

import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.UserId;
import java.util.Optional;
import java.util.Set;

/// Somebody who is not a member and whom a provider has just recognised: their account, if they have one yet, and the
/// addresses that the account owns or the provider asserted.
public record Newcomer(Optional<UserId> user, Removal.Called called, Set<EmailAddress> addresses) {
    public Newcomer {
        addresses = Set.copyOf(addresses);
    }
}
