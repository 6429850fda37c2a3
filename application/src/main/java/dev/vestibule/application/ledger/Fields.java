package dev.vestibule.application.ledger;

import dev.vestibule.domain.audit.AuditDetails;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The fields of something that can be changed, by the names under which changes are written down. Only
/// names are ever written: a value may be a secret.
public record Fields<T>(Map<String, Function<T, Object>> byName) {
    public Fields {
        byName = Map.copyOf(byName);
    }

    /// Names the fields in which both differ, in alphabetical order.
    public AuditDetails changed(T before, T after) {
        String names = new TreeMap<>(byName)
                .entrySet().stream()
                        .filter(field -> !field.getValue()
                                .apply(before)
                                .equals(field.getValue().apply(after)))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.joining(","));
        return AuditDetails.of("changed", names);
    }
}
