package dev.vestibule.domain.identity;

import dev.vestibule.domain.user.EmailAddress;
import java.util.Optional;

/// What an identity provider says about a person's address. It proves nothing by itself: see
/// `TrustedEmail`.
public sealed interface EmailAssertion {
    /// `email_verified` was the JSON value `true`.
    record Verified(EmailAddress asserted) implements EmailAssertion {}

    /// `email_verified` was missing, null, or anything else that neither vouches nor denies.
    record Unstated(EmailAddress asserted) implements EmailAssertion {}

    /// `email_verified` was the JSON value `false`, or a text that says so.
    record Denied(EmailAddress asserted) implements EmailAssertion {}

    /// There was no usable address.
    record Absent() implements EmailAssertion {}

    default Optional<EmailAddress> address() {
        return switch (this) {
            case Verified(var asserted) -> Optional.of(asserted);
            case Unstated(var asserted) -> Optional.of(asserted);
            case Denied(var asserted) -> Optional.of(asserted);
            case Absent() -> Optional.empty();
        };
    }
}
