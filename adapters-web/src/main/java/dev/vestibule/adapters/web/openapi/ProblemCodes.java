package dev.vestibule.adapters.web.openapi;

import dev.vestibule.adapters.web.problem.Catalogue;
import dev.vestibule.adapters.web.problem.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lists every code that a refusal may have, with its status and what it means.
final class ProblemCodes {
    private static final String PROBLEM = "Problem";

    private ProblemCodes() {}

    /// The schemas, of which the problem's names its codes.
    static Map<String, Object> within(Map<String, Object> schemas, Catalogue catalogue) {
        var all = new LinkedHashMap<>(schemas);
        all.computeIfPresent(PROBLEM, (_, problem) -> withCodes((Map<?, ?>) problem, catalogue.all()));
        return all;
    }

    private static Map<String, Object> withCodes(Map<?, ?> problem, List<Entry> entries) {
        var copy = new LinkedHashMap<String, Object>();
        problem.forEach((name, value) -> copy.put(
                String.valueOf(name), name.equals("properties") ? properties((Map<?, ?>) value, entries) : value));
        return copy;
    }

    private static Map<String, Object> properties(Map<?, ?> properties, List<Entry> entries) {
        var copy = new LinkedHashMap<String, Object>();
        properties.forEach((name, value) -> copy.put(
                String.valueOf(name),
                name.equals("code")
                        ? Map.of(
                                "oneOf",
                                entries.stream().map(ProblemCodes::code).toList())
                        : value));
        return copy;
    }

    private static Map<String, Object> code(Entry entry) {
        var code = new LinkedHashMap<String, Object>();
        code.put("const", entry.code());
        code.put("title", entry.status().getCode() + " " + entry.title());
        code.put("description", entry.admin());
        return code;
    }
}
