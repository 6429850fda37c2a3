package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.AuditTrail;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationId;
import java.util.List;
import java.util.Optional;

/// The audit log in memory.
final class MemoryAuditTrail implements AuditTrail {
    private final Unit unit;

    MemoryAuditTrail(Unit unit) {
        this.unit = unit;
    }

    @Override
    public void append(AuditEntry entry) {
        var rows = unit.toWrite().audit();
        UniqueKeyTaken.refuseIf(rows.stream().anyMatch(row -> row.id().equals(entry.id())), "audit entry id");
        rows.add(entry);
    }

    @Override
    public Page<AuditEntry> list(OrganizationId organization, Optional<AuditAction> action, PageRequest page) {
        List<AuditEntry> rows = unit.toRead().audit().stream()
                .filter(row -> row.organization().filter(organization::equals).isPresent())
                .filter(row -> action.map(row.action()::equals).orElse(true))
                .toList();
        return Tables.page(rows, row -> row.id().value(), page);
    }
}
