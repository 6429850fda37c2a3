package dev.vestibule.adapters.web.admin;

import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.audit.AuditTarget;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One line of the audit log, as answered.
@Serdeable
record AuditEntryJson(
        String id,
        @Nullable String organizationId,
        String action,
        PartyJson actor,
        @Nullable PartyJson target,
        Map<String, String> details,
        String trace,
        String at) {
    /// Who did it, or what it was done to.
    @Serdeable
    record PartyJson(String kind, String id) {}

    static AuditEntryJson of(AuditEntry entry) {
        return new AuditEntryJson(
                entry.id().toString(),
                Wire.text(entry.organization()),
                entry.action().code(),
                new PartyJson(entry.actor().kind(), entry.actor().id()),
                target(entry.target()),
                entry.details().byName(),
                entry.trace().value(),
                entry.at().toString());
    }

    @Nullable
    private static PartyJson target(AuditTarget target) {
        return target instanceof AuditTarget.OfNothing
                ? null
                : new PartyJson(target.kind(), target.id().toString());
    }
}
