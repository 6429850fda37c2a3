package dev.vestibule.application.port.in.provider;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.flow.ProofLinkToken;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ProviderId;

/// Makes a link that leads an admin's browser through the proof of a provider: to enable it, or only to see whether it
/// works. Whoever opens it signs in as one who manages the organization.
public interface CreateProofLink {
    Result handle(Command command);

    record Command(Caller caller, OrganizationRef organization, ProviderId provider, ProofLink.Kind kind) {}

    sealed interface Result {
        /// The token is told once and never again.
        record Created(ProofLink link, ProofLinkToken token) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
