package dev.vestibule.application.port.in.user;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.tag.StateTag;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.Password;
import dev.vestibule.domain.user.PersonName;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserEmail;
import java.util.List;
import java.util.Optional;

/// Opens an account; for the operator only.
public interface CreateUser {
    Result handle(Command command);

    record Command(
            Caller caller,
            EmailAddress email,
            EmailClaim claim,
            Optional<PersonName> name,
            Optional<Password> password) {}

    sealed interface Result {
        record Created(Account account) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }

    /// An account with its addresses, verified ones first.
    record Account(User user, List<UserEmail> emails) {
        public Account {
            emails = List.copyOf(emails);
        }

        /// Names all of its state.
        public StateTag tag() {
            return StateTag.of(user, emails);
        }
    }

    /// Whether the operator vouches for the address.
    enum EmailClaim {
        VERIFIED,
        UNVERIFIED
    }
}
