package dev.vestibule.application.port.in.pipeline;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.ProofLinkToken;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.flow.SecondFactorRule;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.ResponseMode;
import java.net.URI;
import java.util.Optional;

/// Sends an admin to the identity provider that they are setting up. Whoever starts it has to finish it.
public interface StartSetup {
    Result handle(Command command);

    /// `secondFactor` has no default: what becomes of the organization's own demand is said in so many words. `link` is
    /// the link that led here, if one did.
    record Command(
            Caller caller,
            OrganizationRef organization,
            ProviderId provider,
            SecondFactorRule secondFactor,
            Optional<ProofLinkToken> link) {}

    sealed interface Result {
        /// `comesBack` says what kind of request will bring the answer.
        record Redirected(URI location, FlowId flow, SealedFlow sealed, ResponseMode comesBack) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
