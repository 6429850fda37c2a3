package dev.vestibule.domain.flow;

import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.VerifiedIdentity;

/// A flow by which an admin proves that a provider works, and enables it.
public sealed interface SetupFlow extends SsoFlow {
    /// The provider has vouched for somebody; whether the starter is still who may enable it is seen next.
    record SetupProven(FlowOrigin origin, FlowPurpose.Setup purpose, VerifiedIdentity proof)
            implements SetupFlow, SsoFlow.Asserted {
        public ProviderProven completed(Identity starters) {
            return new ProviderProven(origin, starters);
        }
    }

    /// The provider is enabled, and its first identity is the starter's.
    record ProviderProven(FlowOrigin origin, Identity identity) implements SetupFlow {}
}
