package dev.vestibule.application.port.in.pipeline;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.ProofLinkToken;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.ResponseMode;
import java.net.URI;
import java.util.Optional;

/// Sends an admin to an identity provider to see whether it works, or would by its draft. Nobody is signed in by it.
public interface StartTest {
    Result handle(Command command);

    /// `link` is the link that led here; without one, a link is made to keep the report.
    record Command(Caller caller, OrganizationRef organization, ProviderId provider, Optional<ProofLinkToken> link) {}

    sealed interface Result {
        /// `comesBack` says what kind of request will bring the answer.
        record Redirected(URI location, FlowId flow, SealedFlow sealed, ResponseMode comesBack) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
