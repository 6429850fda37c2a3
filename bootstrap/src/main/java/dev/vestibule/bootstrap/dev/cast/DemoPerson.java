package dev.vestibule.bootstrap.dev.cast;

import dev.vestibule.domain.user.Password;
import java.util.Optional;

/// Somebody whom a demo provider knows. `account` is the password of the account that they have here from the start,
/// if they have one; `story` says what they show.
public record DemoPerson(
        String subject,
        String name,
        String email,
        Verification verification,
        Standing standing,
        Optional<Password> account,
        String story) {
    /// What the provider says about the address.
    public enum Verification {
        YES,
        NO,
        UNSTATED
    }

    /// What they are in Vestibule from the start.
    public enum Standing {
        UNKNOWN,
        MEMBER,
        OWNER,
        SUSPENDED
    }
}
