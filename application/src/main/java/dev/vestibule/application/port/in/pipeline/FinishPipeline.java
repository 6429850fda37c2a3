package dev.vestibule.application.port.in.pipeline;

import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.ProofLinkId;
import dev.vestibule.domain.flow.ProviderAnswer;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.ReturnTarget;
import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.session.Device;
import dev.vestibule.domain.session.OpenedSession;
import dev.vestibule.domain.session.SessionToken;
import java.util.Optional;

/// The SSO callback: claims the flow, asks the provider, decides, and writes everything that follows as
/// one transaction.
public interface FinishPipeline {
    Result handle(Command command);

    /// `sealed` is the cookie of the flow that is meant.
    record Command(
            Return returned,
            Optional<SealedFlow> sealed,
            Optional<SessionToken> session,
            Device device,
            TraceCode trace) {}

    /// How the browser came back.
    sealed interface Return {
        /// At the callback of a provider, with its answer; the flow is the one that the answer's state names.
        record FromProvider(ProviderId provider, ProviderAnswer answer) implements Return {}

        /// With an answer that was posted a moment ago and is sealed in the flow's cookie.
        record Continued(FlowId flow) implements Return {}
    }

    sealed interface Result {
        record SignedIn(OpenedSession session, ReturnTarget next) implements Result {}

        /// The person has to say which account is theirs.
        record DecisionNeeded(FlowId flow) implements Result {}

        /// The provider was proven by the one who set it up, and is enabled.
        record ProviderEnabled(OpenedSession session, OrganizationId organization, ProviderId provider)
                implements Result {}

        /// The provider was tested; what came of it is kept with the link.
        record Tested(OrganizationId organization, ProviderId provider, ProofLinkId link) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
