package dev.vestibule.domain.seal;

import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.audit.AuditTarget;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// An entry as it is sealed and exported: the canonical JSON (RFC 8785) of what the API answers, without the members
/// that have no value. Every value is a text.
public record EntryText(String json) {
    public static EntryText of(AuditEntry entry) {
        var members = new TreeMap<String, CanonicalJson>();
        members.put("action", CanonicalJson.of(entry.action().code()));
        members.put("actor", party(entry.actor().kind(), entry.actor().id()));
        members.put("at", CanonicalJson.of(entry.at().toString()));
        members.put("details", details(entry));
        members.put("id", CanonicalJson.of(entry.id().toString()));
        members.put("trace", CanonicalJson.of(entry.trace().value()));
        entry.organization().ifPresent(id -> members.put("organizationId", CanonicalJson.of(id.toString())));
        if (!(entry.target() instanceof AuditTarget.OfNothing)) {
            members.put(
                    "target", party(entry.target().kind(), entry.target().id().toString()));
        }
        return new EntryText(CanonicalJson.of(members).text());
    }

    private static CanonicalJson party(String kind, String id) {
        return CanonicalJson.of(Map.of("kind", CanonicalJson.of(kind), "id", CanonicalJson.of(id)));
    }

    private static CanonicalJson details(AuditEntry entry) {
        return CanonicalJson.of(entry.details().byName().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, detail -> CanonicalJson.of(detail.getValue()))));
    }
}
