package dev.vestibule.application.port.in.organization;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.ProvenDomain;

/// Gives an organization a domain on the operator's word, audited as asserted.
public interface AddDomain {
    Result handle(Command command);

    record Command(Caller caller, OrganizationRef organization, DomainName name) {}

    sealed interface Result {
        record Added(ProvenDomain domain) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
