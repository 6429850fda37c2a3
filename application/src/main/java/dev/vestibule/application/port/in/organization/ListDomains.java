package dev.vestibule.application.port.in.organization;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.ProvenDomain;
import java.util.List;

/// An organization's proven domains, by name.
public interface ListDomains {
    Result handle(Query query);

    record Query(Caller caller, OrganizationRef organization) {}

    sealed interface Result {
        record Listed(List<ProvenDomain> domains) implements Result {
            public Listed {
                domains = List.copyOf(domains);
            }
        }

        record Refused(Refusal refusal) implements Result {}
    }
}
