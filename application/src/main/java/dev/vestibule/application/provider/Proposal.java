package dev.vestibule.application.provider;

import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.Provider;

/// What a change would make of a provider, before the provider is asked.
sealed interface Proposal {
    record Acceptable(Provider before, Provider after) implements Proposal {
        /// The provider as it is asked about itself: by the draft, where the change makes one.
        Provider asked() {
            return makesDraft() ? after.tried() : after;
        }

        /// The change with what the provider said of itself.
        Provider revised(Inspected inspected) {
            return makesDraft() ? after.withDraft(inspected.config()) : after.withConfig(inspected.config());
        }

        private boolean makesDraft() {
            return after.draft().isPresent() && !after.draft().equals(before.draft());
        }
    }

    /// The client would not authenticate with what it has.
    record Misfit() implements Proposal {}

    /// What was agreed with one issuer would be shown to another.
    record Uncredentialed() implements Proposal {}

    record Unacceptable(Refusal refusal) implements Proposal {}
}
