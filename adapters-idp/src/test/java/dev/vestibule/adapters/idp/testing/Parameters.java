package dev.vestibule.adapters.idp.testing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The parameters of a query or a form, each at most once.
public record Parameters(Map<String, String> values) {
    /// Empty when a parameter is given twice (RFC 6749 §3.1).
    public static Optional<Parameters> parse(String encoded) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2 && values.put(decoded(parts[0]), decoded(parts[1])) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new Parameters(values));
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public boolean says(String name, String value) {
        return value.equals(values.get(name));
    }

    static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
