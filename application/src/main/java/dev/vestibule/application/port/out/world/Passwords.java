package dev.vestibule.application.port.out.world;

import dev.vestibule.domain.user.Password;
import dev.vestibule.domain.user.PasswordHash;
import java.util.Optional;

/// Hashes passwords with Argon2id (RFC 9106).
public interface Passwords {
    PasswordHash hash(Password password);

    /// Costs the same time whether there is a hash or not, so that a stranger learns nothing from it.
    Match compare(Password password, Optional<PasswordHash> hash);

    enum Match {
        RIGHT,
        WRONG
    }
}
