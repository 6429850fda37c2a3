package dev.vestibule.application.port.out.world;

import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.CheckOutcome;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.signal.Receiver;
import dev.vestibule.domain.trace.Attempt;
import dev.vestibule.domain.user.UserId;

/// Hears what happened, for logs and metrics. Never fails and never waits.
public interface Observer {
    void saw(Observation observation);

    /// What can be seen. No case holds a token, a code, a secret or an address.
    sealed interface Observation {
        record LoginStarted(OrganizationId organization, ProviderId provider, TraceCode trace) implements Observation {}

        record LoginFinished(OrganizationId organization, ProviderId provider, UserId user, TraceCode trace)
                implements Observation {}

        record LoginUndecided(OrganizationId organization, ProviderId provider, TraceCode trace)
                implements Observation {}

        record LoginRefused(ProviderId provider, Refusal refusal, String detail, TraceCode trace)
                implements Observation {}

        record ContinuationRefused(Refusal refusal, String detail, TraceCode trace) implements Observation {}

        /// An attempt of a flow that is ours came to its end, or one that never left for its provider.
        record AttemptConcluded(Attempt attempt) implements Observation {}

        record LogoutRefused(ProviderId provider, Refusal refusal, String detail, TraceCode trace)
                implements Observation {}

        record DecisionRefused(Refusal refusal, TraceCode trace) implements Observation {}

        record PasswordRefused(Refusal refusal, TraceCode trace) implements Observation {}

        record SignalsDelivered(Receiver receiver, int count) implements Observation {}

        record SignalFailed(Receiver receiver, String reason) implements Observation {}

        record SignalSetAside(Receiver receiver, String reason) implements Observation {}

        record IdentityChecked(OrganizationId organization, ProviderId provider, CheckOutcome outcome, String detail)
                implements Observation {}
    }
}
