package dev.vestibule.application.port.in.organization;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRef;

/// One organization, as its own admins, an owner who repairs its single sign-on, or the operator see it.
public interface ShowOrganization {
    Result handle(Query query);

    record Query(Caller caller, OrganizationRef organization) {}

    sealed interface Result {
        record Shown(Organization organization) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
