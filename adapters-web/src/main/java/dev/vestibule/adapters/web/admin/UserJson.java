package dev.vestibule.adapters.web.admin;

import dev.vestibule.application.port.in.user.CreateUser.Account;
import dev.vestibule.domain.user.UserEmail;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An account, as answered. `email` is its first address, a verified one if it has any.
@Serdeable
record UserJson(
        String id,
        String username,
        @Nullable String name,
        @Nullable String email,
        boolean emailVerified,
        List<EmailJson> emails,
        String status,
        String createdAt) {
    /// One of an account's addresses.
    @Serdeable
    record EmailJson(String email, boolean verified) {
        static EmailJson of(UserEmail email) {
            return new EmailJson(email.address().text(), email.isVerified());
        }
    }

    static UserJson of(Account account) {
        var user = account.user();
        Optional<UserEmail> first = account.emails().stream().findFirst();
        return new UserJson(
                user.id().toString(),
                user.username().value(),
                Wire.text(user.name()),
                Wire.text(first.map(UserEmail::address)),
                first.filter(UserEmail::isVerified).isPresent(),
                account.emails().stream().map(EmailJson::of).toList(),
                Wire.lower(user.standing()),
                user.createdAt().toString());
    }
}
