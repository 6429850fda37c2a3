package dev.vestibule.domain.flow;

import dev.vestibule.domain.identity.VerifiedIdentity;

/// A browser's walk through single sign-on. One record per state; a transition is a method that only
/// the right state has. `docs/flow.mmd` is drawn from these types.
public sealed interface SsoFlow
        permits SsoFlow.AwaitingProvider,
                SsoFlow.Answered,
                SsoFlow.Asserted,
                LoginFlow,
                RelinkFlow,
                SetupFlow,
                TestFlow {
    FlowOrigin origin();

    /// The browser is at the identity provider; everything we know travels sealed in its cookie.
    record AwaitingProvider(FlowOrigin origin, FlowSecrets secrets) implements SsoFlow {
        public Answered answered(ProviderAnswer answer) {
            return new Answered(this, answer);
        }
    }

    /// The browser is back with an answer, of which nothing is believed yet. One that another site posted travels on,
    /// sealed in the cookie, until the browser comes with its session.
    record Answered(AwaitingProvider flow, ProviderAnswer answer) implements SsoFlow {
        @Override
        public FlowOrigin origin() {
            return flow.origin();
        }

        public FlowSecrets secrets() {
            return flow.secrets();
        }

        public Asserted proven(VerifiedIdentity proof) {
            return switch (origin().purpose()) {
                case FlowPurpose.Login() -> new LoginFlow.IdentityProven(origin(), proof);
                case FlowPurpose.Relink relink -> new RelinkFlow.RelinkProven(origin(), relink, proof);
                case FlowPurpose.Setup setup -> new SetupFlow.SetupProven(origin(), setup, proof);
                case FlowPurpose.Test test -> new TestFlow.TestProven(origin(), test, proof);
            };
        }
    }

    /// The provider has vouched for somebody; nothing has been decided or written yet.
    sealed interface Asserted extends SsoFlow
            permits LoginFlow.IdentityProven, RelinkFlow.RelinkProven, SetupFlow.SetupProven, TestFlow.TestProven {
        VerifiedIdentity proof();
    }
}
