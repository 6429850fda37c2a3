package dev.vestibule.adapters.persistence.user;

import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.UserEmail;
import dev.vestibule.domain.user.UserId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `user_emails`.
@MappedEntity("user_emails")
record EmailRow(
        UUID userId, String key, String address, @Nullable Instant verifiedAt) {
    static EmailRow of(UserEmail email) {
        return new EmailRow(
                email.user().value(),
                email.address().key(),
                email.address().text(),
                email.verifiedAt().orElse(null));
    }

    UserEmail toDomain() {
        return new UserEmail(new UserId(userId), new EmailAddress(address), Optional.ofNullable(verifiedAt));
    }
}
