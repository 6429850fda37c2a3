package dev.vestibule.adapters.persistence.audit;

import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.organization.OrganizationId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A row of `audit_log` to be written.
@MappedEntity("audit_log")
record AuditRow(
        @Nullable UUID organizationId,
        @Id UUID id,
        String actorKind,
        String actorId,
        AuditAction action,
        String targetKind,
        UUID targetId,
        @TypeDef(type = DataType.JSON) Map<String, String> details,
        String trace,
        Instant at) {
    static AuditRow of(AuditEntry entry) {
        return new AuditRow(
                entry.organization().map(OrganizationId::value).orElse(null),
                entry.id().value(),
                entry.actor().kind(),
                entry.actor().id(),
                entry.action(),
                entry.target().kind(),
                entry.target().id(),
                storable(entry.details()),
                entry.trace().value(),
                entry.at());
    }

    /// PostgreSQL keeps every character but U+0000, and a stranger may have typed one.
    private static Map<String, String> storable(AuditDetails details) {
        return details.byName().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, detail -> detail.getValue().replace('\0', '\uFFFD')));
    }
}
