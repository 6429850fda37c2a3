package dev.vestibule.application.session;

import dev.vestibule.application.port.out.world.Attempts;
import dev.vestibule.application.port.out.world.Passwords;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.session.ClientAddress;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.Password;
import dev.vestibule.domain.user.PasswordHash;
import dev.vestibule.domain.user.User;
import java.util.Locale;
import java.util.Optional;

/// Judges a password attempt. The same work is done whether the account exists or not.
public final class PasswordCheck {
    private final Attempts attempts;
    private final Passwords passwords;

    public PasswordCheck(Attempts attempts, Passwords passwords) {
        this.attempts = attempts;
        this.passwords = passwords;
    }

    /// Counts the attempt; answers the refusal if there were too many.
    public Optional<Refusal> count(Attempt attempt) {
        return switch (attempts.password(attempt.accountKey(), attempt.address())) {
            case ADMITTED -> Optional.empty();
            case TOO_MANY -> Optional.of(Refusal.TOO_MANY_ATTEMPTS);
        };
    }

    /// The credential, if the password is its account's own.
    public Optional<Credential> match(Attempt attempt, Optional<Credential> credential) {
        return switch (passwords.compare(attempt.password(), credential.map(Credential::hash))) {
            case RIGHT -> {
                attempts.passwordWasRight(attempt.accountKey(), attempt.address());
                yield credential;
            }
            case WRONG -> Optional.empty();
        };
    }

    /// What somebody typed, and from where.
    public record Attempt(String login, Password password, ClientAddress address) {
        private String accountKey() {
            return EmailAddress.isWellFormed(login) ? new EmailAddress(login).key() : login.toLowerCase(Locale.ROOT);
        }
    }

    /// An active account and the hash of its password.
    public record Credential(User user, PasswordHash hash) {}
}
