package dev.vestibule.adapters.web.binding;

import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The query of a request, or a form, where a parameter that comes twice is never silently one.
public record Parameters(Map<String, List<String>> all) {
    public static Parameters of(HttpRequest<?> request) {
        HttpParameters query = request.getParameters();
        return new Parameters(
                query.names().stream().collect(Collectors.toUnmodifiableMap(name -> name, query::getAll)));
    }

    public static Parameters of(Form form) {
        return new Parameters(form.fields());
    }

    /// The value of a parameter that came exactly once, and is neither empty nor longer than allowed.
    public Optional<String> one(String name, int maxLengthChars) {
        return values(name).stream()
                .filter(_ -> values(name).size() == 1)
                .filter(value -> !value.isEmpty() && value.length() <= maxLengthChars)
                .findFirst();
    }

    /// Whether the parameter came, with or without a value.
    public boolean names(String name) {
        return !values(name).isEmpty();
    }

    /// Whether the parameter came with a value, in whatever shape (RFC 6749 §3.1).
    public boolean has(String name) {
        return values(name).stream().anyMatch(value -> !value.isEmpty());
    }

    private List<String> values(String name) {
        return all.getOrDefault(name, List.of());
    }
}
