package dev.vestibule.application.provider;

import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.Provider;

/// What a change would make of a provider, before the provider is asked.
sealed interface Proposal {
    record Acceptable(Provider before, Provider after) implements Proposal {}

    /// The client would not authenticate with what it has.
    record Misfit() implements Proposal {}

    record Unacceptable(Refusal refusal) implements Proposal {}
}
