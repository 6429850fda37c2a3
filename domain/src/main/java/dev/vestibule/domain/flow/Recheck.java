package dev.vestibule.domain.flow;

import dev.vestibule.domain.identity.RefreshToken;
import java.util.Optional;

/// What a provider answers that was asked whether somebody who is away is still theirs.
///
/// `renewed` is a token that replaces the one that was asked with, and has to be kept at once.
public sealed interface Recheck {
    /// The person is still there.
    record Confirmed(Optional<RefreshToken> renewed) implements Recheck {}

    /// No proof of anything. Never about the person, always about the way to ask.
    record CouldNotCheck(Refusal refusal, String detail, Optional<RefreshToken> renewed, Token token)
            implements Recheck {}

    /// The provider itself says, in the protocol's own words, that it gave this person up.
    record Rejected(String detail) implements Recheck {}

    /// Whether the token that was asked with may be used up although nothing came of it.
    enum Token {
        KEPT,
        IN_DOUBT
    }
}
