package dev.vestibule.application.port.in.organization;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationSlug;

/// Opens an organization; for the operator only.
public interface CreateOrganization {
    Result handle(Command command);

    record Command(Caller caller, OrganizationSlug slug, String name) {}

    sealed interface Result {
        record Created(Organization organization) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
