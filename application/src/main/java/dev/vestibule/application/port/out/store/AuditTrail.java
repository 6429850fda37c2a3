package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.audit.AuditFilter;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationId;

/// The audit log. Entries are appended in the unit of work whose change they tell, and never changed.
public interface AuditTrail {
    void append(AuditEntry entry);

    /// Oldest first, in the order of their ids.
    Page<AuditEntry> list(OrganizationId organization, AuditFilter filter, PageRequest page);

    /// Newest first.
    Page<AuditEntry> listNewest(OrganizationId organization, AuditFilter filter, PageRequest page);
}
