package dev.vestibule.adapters.persistence.audit;

import dev.vestibule.adapters.persistence.sql.Keyset;
import dev.vestibule.application.port.out.store.AuditTrail;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationId;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/// The audit log in PostgreSQL, whose own trigger refuses every change of what is written.
@Singleton
@Bean(typed = JdbcAuditTrail.class)
public final class JdbcAuditTrail implements AuditTrail {
    private final AuditRows rows;

    JdbcAuditTrail(AuditRows rows) {
        this.rows = rows;
    }

    @Override
    public void append(AuditEntry entry) {
        rows.save(AuditRow.of(entry));
    }

    @Override
    public Page<AuditEntry> list(OrganizationId organization, Optional<AuditAction> action, PageRequest page) {
        return Keyset.page(
                rows(organization.value(), action),
                page,
                AuditRow::toDomain,
                entry -> entry.id().value());
    }

    private Keyset.Rows<AuditRow> rows(UUID organization, Optional<AuditAction> action) {
        return action.<Keyset.Rows<AuditRow>>map(
                        only -> (after, max) -> rows.listAfter(organization, only.name(), after, max))
                .orElse((after, max) -> rows.listAfter(organization, after, max));
    }
}
