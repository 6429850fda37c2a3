package dev.vestibule.adapters.persistence.audit;

import dev.vestibule.adapters.persistence.sql.Sql;
import dev.vestibule.application.port.out.store.AuditTrail;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.audit.AuditFilter;
import dev.vestibule.domain.listing.Cursor;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationId;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;

/// The audit log in PostgreSQL, which itself refuses every change of what is written.
@Singleton
@Bean(typed = JdbcAuditTrail.class)
public final class JdbcAuditTrail implements AuditTrail {
    private final AuditRows rows;
    private final EntryReader reader;
    private final Sql sql;

    JdbcAuditTrail(AuditRows rows, EntryReader reader, Sql sql) {
        this.rows = rows;
        this.reader = reader;
        this.sql = sql;
    }

    @Override
    public void append(AuditEntry entry) {
        rows.save(AuditRow.of(entry));
    }

    @Override
    public Page<AuditEntry> list(OrganizationId organization, AuditFilter filter, PageRequest page) {
        return page(
                EntryQuery.of(organization, filter)
                        .and(" and id > ?", page.after().map(Cursor::last)),
                "",
                page);
    }

    @Override
    public Page<AuditEntry> listNewest(OrganizationId organization, AuditFilter filter, PageRequest page) {
        return page(
                EntryQuery.of(organization, filter)
                        .and(" and id < ?", page.after().map(Cursor::last)),
                " desc",
                page);
    }

    private Page<AuditEntry> page(EntryQuery query, String order, PageRequest page) {
        EntryQuery whole = query.and(" order by id" + order + " limit ?", page.limit() + 1);
        return Page.of(
                sql.list(whole.text(), reader::read, whole.values()),
                page,
                entry -> entry.id().value());
    }
}
