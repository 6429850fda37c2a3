package dev.vestibule.application.port.in.audit;

import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.audit.AuditFilter;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationRef;

/// An organization's audit log, oldest first.
public interface ListAuditEntries {
    Result handle(Query query);

    record Query(Caller caller, OrganizationRef organization, AuditFilter filter, PageRequest page) {}

    sealed interface Result {
        record Listed(Page<AuditEntry> entries) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
