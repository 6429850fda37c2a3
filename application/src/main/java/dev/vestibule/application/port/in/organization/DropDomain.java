package dev.vestibule.application.port.in.organization;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.ProvenDomainId;

/// Takes a domain from an organization; providers are no longer believed about its addresses.
public interface DropDomain {
    Result handle(Command command);

    record Command(Caller caller, OrganizationRef organization, ProvenDomainId domain) {}

    sealed interface Result {
        record Dropped() implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
