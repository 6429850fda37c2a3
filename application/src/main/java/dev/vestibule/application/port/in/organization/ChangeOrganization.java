package dev.vestibule.application.port.in.organization;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationChange;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.tag.Condition;

/// Changes an organization's rules. What needs a feature that is not there yet is refused, not ignored.
public interface ChangeOrganization {
    Result handle(Command command);

    record Command(Caller caller, OrganizationRef organization, OrganizationChange change, Condition condition) {}

    sealed interface Result {
        record Changed(Organization organization) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
