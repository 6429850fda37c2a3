package dev.vestibule.domain.user;

import java.time.Instant;
import java.util.Optional;

/// A person's account. An account may have no name: some identity providers give none.
public record User(UserId id, Username username, Optional<PersonName> name, UserStanding standing, Instant createdAt) {
    public boolean isActive() {
        return standing == UserStanding.ACTIVE;
    }

    public User withStanding(UserStanding changed) {
        return new User(id, username, name, changed, createdAt);
    }
}
