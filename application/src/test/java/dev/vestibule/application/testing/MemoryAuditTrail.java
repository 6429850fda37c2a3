package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.AuditTrail;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.audit.AuditFilter;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    public Page<AuditEntry> list(OrganizationId organization, AuditFilter filter, PageRequest page) {
        return Tables.page(rows(organization, filter).toList(), row -> row.id().value(), page);
    }

    @Override
    public Page<AuditEntry> listNewest(OrganizationId organization, AuditFilter filter, PageRequest page) {
        Optional<String> before = page.after().map(cursor -> cursor.last().toString());
        List<AuditEntry> oneMore = rows(organization, filter)
                .filter(row -> before.filter(last -> row.id().toString().compareTo(last) >= 0)
                        .isEmpty())
                .sorted(Tables.<AuditEntry>byId(row -> row.id().value()).reversed())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(oneMore, page, row -> row.id().value());
    }

    private Stream<AuditEntry> rows(OrganizationId organization, AuditFilter filter) {
        return unit.toRead().audit().stream()
                .filter(row -> row.organization().filter(organization::equals).isPresent())
                .filter(filter::fits);
    }
}
