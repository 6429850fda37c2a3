package dev.vestibule.adapters.persistence.user;

import dev.vestibule.domain.user.PersonName;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserId;
import dev.vestibule.domain.user.UserStanding;
import dev.vestibule.domain.user.Username;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `users`, read column by column or as one JSON object.
@MappedEntity("users")
@Serdeable(naming = SnakeCaseStrategy.class)
public record UserRow(
        @Id UUID id, String username, @Nullable String name, UserStanding standing, Instant createdAt) {
    static UserRow of(User user) {
        return new UserRow(
                user.id().value(),
                user.username().value(),
                user.name().map(PersonName::value).orElse(null),
                user.standing(),
                user.createdAt());
    }

    public User toDomain() {
        return new User(
                new UserId(id),
                new Username(username),
                Optional.ofNullable(name).map(PersonName::new),
                standing,
                createdAt);
    }
}
