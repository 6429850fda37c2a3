package dev.vestibule.domain.flow;

import dev.vestibule.domain.provider.DraftId;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderDraft;
import dev.vestibule.domain.user.UserId;
import java.util.Optional;

/// What a flow is begun for.
public sealed interface FlowPurpose {
    /// Signs a person in.
    record Login() implements FlowPurpose {}

    /// Signs the member in for whom the link was made, whatever the provider calls them now. `user` is their account.
    record Relink(RelinkLinkId link, UserId user) implements FlowPurpose {}

    /// Proves a draft and enables it. `link` is the link that it was begun by, if one was.
    record Setup(SecondFactorRule secondFactor, Optional<ProofLinkId> link) implements FlowPurpose {}

    /// Shows whether the provider works, or would by its `draft`. What came of it is kept with the link.
    record Test(ProofLinkId link, Optional<DraftId> draft) implements FlowPurpose {}

    /// Why a flow of this purpose cannot go through the provider as it is now, if it cannot.
    default Optional<Refusal> unlessFits(Provider current) {
        return switch (this) {
            case Login(), Relink _ -> refusedUnless(current.isEnabled(), Refusal.PROVIDER_DISABLED);
            case Setup _ -> refusedUnless(current.isDraft(), Refusal.PROVIDER_CHANGED);
            case Test(ProofLinkId _, var tested) ->
                refusedUnless(current.draft().map(ProviderDraft::id).equals(tested), Refusal.PROVIDER_CHANGED);
        };
    }

    private static Optional<Refusal> refusedUnless(boolean fits, Refusal refusal) {
        return fits ? Optional.empty() : Optional.of(refusal);
    }
}
