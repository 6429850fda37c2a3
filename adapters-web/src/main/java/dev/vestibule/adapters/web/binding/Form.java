package dev.vestibule.adapters.web.binding;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A submitted form (`application/x-www-form-urlencoded`).
public record Form(Map<String, List<String>> fields) {
    private static final int MAX_FIELDS = 100;

    public static Form parse(String body) {
        var fields = new HashMap<String, List<String>>();
        for (String pair : body.split("&", MAX_FIELDS)) {
            String[] parts = pair.split("=", 2);
            fields.computeIfAbsent(decode(parts[0]), _ -> new ArrayList<>())
                    .add(parts.length == 2 ? decode(parts[1]) : "");
        }
        return new Form(Map.copyOf(fields));
    }

    /// The value of a field that came exactly once, and is neither empty nor longer than allowed.
    public Optional<String> one(String name, int maxLengthChars) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.stream()
                .filter(value -> values.size() == 1 && !value.isEmpty() && value.length() <= maxLengthChars)
                .findFirst();
    }

    /// Every value of a field that may come several times.
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /// What is not an escape sequence reads as nothing, which no field accepts.
    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
