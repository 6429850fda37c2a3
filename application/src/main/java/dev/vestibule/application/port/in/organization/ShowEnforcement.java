package dev.vestibule.application.port.in.organization;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRef;

/// How an organization asks its members for single sign-on, and how many of them have no link, for those who run
/// that.
public interface ShowEnforcement {
    Result handle(Query query);

    record Query(Caller caller, OrganizationRef organization) {}

    sealed interface Result {
        /// Whoever repairs is told how many have no link, but `mayListUnlinked` says no: the members stay shut.
        record Shown(Organization organization, long unlinked, boolean mayListUnlinked) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
