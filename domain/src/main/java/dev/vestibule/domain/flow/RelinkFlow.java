package dev.vestibule.domain.flow;

import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.VerifiedIdentity;

/// A flow by which a member comes back in through a provider that knows them by another name now. It never waits for a
/// decision: the link that began it says whose account is meant.
public sealed interface RelinkFlow extends SsoFlow {
    /// The provider has vouched for somebody; whether the link still holds is seen next.
    record RelinkProven(FlowOrigin origin, FlowPurpose.Relink purpose, VerifiedIdentity proof)
            implements RelinkFlow, SsoFlow.Asserted {
        public Relinked attached(Identity members) {
            return new Relinked(origin, members);
        }
    }

    /// The member is in, as the owner of the identity; the link is used up.
    record Relinked(FlowOrigin origin, Identity identity) implements RelinkFlow {}
}
