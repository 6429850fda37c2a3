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
        PartyJson target,
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
                new PartyJson(kind(entry.target()), entry.target().id().toString()),
                entry.details().byName(),
                entry.trace().value(),
                entry.at().toString());
    }

    private static String kind(AuditTarget target) {
        return switch (target) {
            case AuditTarget.OfOrganization _ -> "organization";
            case AuditTarget.OfDomain _ -> "domain";
            case AuditTarget.OfUser _ -> "user";
            case AuditTarget.OfMember _ -> "member";
            case AuditTarget.OfProvider _ -> "provider";
            case AuditTarget.OfIdentity _ -> "identity";
        };
    }
}
