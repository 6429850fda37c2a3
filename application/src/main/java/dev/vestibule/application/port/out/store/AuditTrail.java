package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationId;
import java.util.Optional;

/// The audit log. Entries are appended in the unit of work whose change they tell, and never changed.
public interface AuditTrail {
    void append(AuditEntry entry);

    /// Oldest first, in the order of their ids.
    Page<AuditEntry> list(OrganizationId organization, Optional<AuditAction> action, PageRequest page);
}
