package dev.vestibule.domain.audit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What else is worth remembering, by name. Never a secret, never a token.
public record AuditDetails(Map<String, String> byName) {
    public static final AuditDetails NONE = new AuditDetails(Map.of());

    public AuditDetails {
        byName = Collections.unmodifiableMap(new TreeMap<>(byName));
    }

    public static AuditDetails of(String name, String value) {
        return new AuditDetails(Map.of(name, value));
    }

    public AuditDetails and(String name, String value) {
        var more = new TreeMap<>(byName);
        more.put(name, value);
        return new AuditDetails(more);
    }
}
