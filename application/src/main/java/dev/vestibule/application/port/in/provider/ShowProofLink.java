package dev.vestibule.application.port.in.provider;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.flow.ProofLinkId;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;

/// Shows what became of a proof link, with the report of its test.
public interface ShowProofLink {
    Result handle(Query query);

    record Query(Caller caller, OrganizationRef organization, ProviderId provider, ProofLinkId link) {}

    sealed interface Result {
        record Shown(Provider provider, ProofLink link) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
