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
        return switch (target) {
            case AuditTarget.OfNothing() -> null;
            case AuditTarget.OfOrganization(var id) -> new PartyJson("organization", id.toString());
            case AuditTarget.OfDomain(var id) -> new PartyJson("domain", id.toString());
            case AuditTarget.OfUser(var id) -> new PartyJson("user", id.toString());
            case AuditTarget.OfMember(var id) -> new PartyJson("member", id.toString());
            case AuditTarget.OfProvider(var id) -> new PartyJson("provider", id.toString());
            case AuditTarget.OfApiKey(var id) -> new PartyJson("api_key", id.toString());
            case AuditTarget.OfWebhook(var id) -> new PartyJson("webhook", id.toString());
            case AuditTarget.OfSignal(var id) -> new PartyJson("signal", id.toString());
            case AuditTarget.OfIdentity(var id) -> new PartyJson("identity", id.toString());
        };
    }
}
