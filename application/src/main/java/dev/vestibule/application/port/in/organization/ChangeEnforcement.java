package dev.vestibule.application.port.in.organization;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.SsoEnforcement;

/// Changes how an organization asks its members for single sign-on, for those who run that.
public interface ChangeEnforcement {
    Result handle(Command command);

    record Command(Caller caller, OrganizationRef organization, SsoEnforcement enforcement) {}

    sealed interface Result {
        record Changed(Organization organization) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
