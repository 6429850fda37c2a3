package dev.vestibule.domain.flow;

import dev.vestibule.domain.identity.VerifiedIdentity;

/// A flow that only shows whether a provider works. It never ends in a session, an account or a link.
public sealed interface TestFlow extends SsoFlow {
    /// The provider has vouched for somebody.
    record TestProven(FlowOrigin origin, FlowPurpose.Test purpose, VerifiedIdentity proof)
            implements TestFlow, SsoFlow.Asserted {
        public TestCompleted completed(TestReport.EmailTrust trust) {
            return new TestCompleted(origin, purpose, TestReport.Passed.of(proof, trust));
        }
    }

    /// There is a report.
    record TestCompleted(FlowOrigin origin, FlowPurpose.Test purpose, TestReport report) implements TestFlow {}
}
