package dev.vestibule.adapters.persistence.audit;

import static dev.vestibule.adapters.persistence.sql.Sql.instant;
import static dev.vestibule.adapters.persistence.sql.Sql.uuid;

import dev.vestibule.adapters.persistence.sql.Documents;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.audit.AuditEntryId;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.organization.OrganizationId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// Reads rows of `audit_log`.
@Singleton
final class EntryReader {
    private final Documents documents;

    EntryReader(Documents documents) {
        this.documents = documents;
    }

    AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                new AuditEntryId(uuid(row, "id")),
                Optional.ofNullable(uuid(row, "organization_id")).map(OrganizationId::new),
                new AuditEntry.Recorded(row.getString("actor_kind"), row.getString("actor_id")),
                AuditAction.valueOf(row.getString("action")),
                Targets.target(row.getString("target_kind"), uuid(row, "target_id")),
                new AuditDetails(documents.readTexts(row.getString("details"))),
                new TraceCode(row.getString("trace")),
                instant(row, "at"));
    }
}
