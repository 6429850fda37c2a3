package dev.vestibule.application.port.in.organization;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.tag.Condition;

/// Removes an organization with its members, providers, identities and domains; for the operator only.
public interface DeleteOrganization {
    Result handle(Command command);

    record Command(Caller caller, OrganizationRef organization, Condition condition) {}

    sealed interface Result {
        record Deleted() implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
