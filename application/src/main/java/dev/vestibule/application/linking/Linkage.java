package dev.vestibule.application.linking;

import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.LinkPlan;
import dev.vestibule.domain.identity.LinkProof;
import dev.vestibule.domain.identity.TrustedEmail;
import dev.vestibule.domain.user.UserId;
import java.util.Optional;

/// How a proven identity and an account come together. Each case names the account: it is pinned by what
/// was decided, never looked up by an address.
public sealed interface Linkage {
    /// The link exists; what the provider says now is kept with it.
    record Refresh(Identity current) implements Linkage {}

    /// The account's own link at this provider comes to name another subject, on another proof.
    record Reattach(Identity current, LinkProof proof) implements Linkage {}

    /// A first link of an existing account.
    record Link(UserId user, LinkProof proof) implements Linkage {}

    /// The link that a deactivated account left behind goes to an existing account, whose own one here ends.
    record Move(Identity abandoned, Optional<Identity> displaced, UserId user, LinkProof proof) implements Linkage {}

    /// A new account for the identity, or for what a deactivated one left behind. Its address is verified only where
    /// the provider is trusted for it.
    record Register(Optional<TrustedEmail> trusted, Optional<Identity> abandoned) implements Linkage {}

    /// How a plan for the account is carried out on this proof; empty where somebody else holds the identity.
    static Optional<Linkage> of(LinkPlan plan, UserId user, LinkProof proof) {
        return switch (plan) {
            case LinkPlan.Create() -> Optional.of(new Link(user, proof));
            case LinkPlan.Refresh(var current) -> Optional.of(new Refresh(current));
            case LinkPlan.Reattach(var current) -> Optional.of(new Reattach(current, proof));
            case LinkPlan.Move(var abandoned, var displaced) ->
                Optional.of(new Move(abandoned, displaced, user, proof));
            case LinkPlan.Conflict _ -> Optional.empty();
        };
    }
}
