package dev.vestibule.adapters.web.testing;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/// Holds answers of the API against its description, as a client would that believes it.
public record Described(Map<String, Object> document) {
    private static final String ROOT = "/api/v1";
    private static final String PROBLEM = "application/problem+json";

    public static Described by(String yaml) {
        return new Described(new Yaml().load(yaml));
    }

    public Map<String, Object> paths() {
        return object(document, "paths");
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.getOrDefault(name, Map.of());
    }

    /// What is wrong with the answer; nothing where the path or the method is none of the API's.
    public List<String> faultsOf(String method, String path, HttpResponse<String> response) {
        return operation(method, path)
                .map(described -> check(described, response))
                .orElse(List.of());
    }

    private Optional<Map<String, Object>> operation(String method, String path) {
        return paths().keySet().stream()
                .filter(template -> Pattern.matches(ROOT + template.replaceAll("\\{\\w+}", "[^/]+"), path))
                .min((one, other) -> Integer.compare(variables(one), variables(other)))
                .map(template -> object(paths(), template))
                .filter(item -> item.containsKey(method.toLowerCase(Locale.ROOT)))
                .map(item -> object(item, method.toLowerCase(Locale.ROOT)));
    }

    private static int variables(String template) {
        return template.length() - template.replace("{", "").length();
    }

    private List<String> check(Map<String, Object> operation, HttpResponse<String> response) {
        Map<String, Object> responses = object(operation, "responses");
        String status = String.valueOf(response.statusCode());
        boolean success = responses.containsKey(status);
        if (!success && response.statusCode() < 400) {
            return List.of("status " + status + " is not described");
        }
        Map<String, Object> answer = object(responses, success ? status : "default");
        var faults = new ArrayList<String>(headers(answer, response));
        faults.addAll(body(object(answer, "content"), response));
        return faults;
    }

    private static List<String> headers(Map<String, Object> answer, HttpResponse<String> response) {
        return object(answer, "headers").keySet().stream()
                .filter(name -> Boolean.TRUE.equals(
                        object(object(answer, "headers"), name).get("required")))
                .filter(name -> response.headers().firstValue(name).isEmpty())
                .map(name -> "header " + name + " is missing")
                .toList();
    }

    private List<String> body(Map<String, Object> content, HttpResponse<String> response) {
        String type = Server.header(response, "Content-Type").split(";", 2)[0];
        if (content.isEmpty() || !content.containsKey(type)) {
            return content.isEmpty() && response.body().isEmpty() ? List.of() : List.of("content type " + type);
        }
        Object value = type.equals("application/json") || type.equals(PROBLEM)
                ? new Yaml().load(response.body())
                : response.body();
        var faults = new ArrayList<String>();
        check("", object(object(content, type), "schema"), value, faults);
        return faults;
    }

    private void check(String pointer, Map<String, Object> schema, Object value, List<String> faults) {
        if (schema.containsKey("$ref")) {
            String name = String.valueOf(schema.get("$ref")).replaceFirst(".*/", "");
            check(pointer, object(object(object(document, "components"), "schemas"), name), value, faults);
        } else if (schema.containsKey("anyOf") || schema.containsKey("oneOf")) {
            oneOf(pointer, schema, value, faults);
        } else if (schema.containsKey("const") && !schema.get("const").equals(value)) {
            faults.add(pointer + " is " + value);
        } else if (schema.containsKey("type")) {
            typed(pointer, schema, value, faults);
        }
    }

    @SuppressWarnings("unchecked")
    private void oneOf(String pointer, Map<String, Object> schema, Object value, List<String> faults) {
        var choices = (List<Map<String, Object>>) schema.getOrDefault("anyOf", schema.get("oneOf"));
        if (choices.stream().noneMatch(choice -> fits(choice, value))) {
            faults.add(pointer + " fits nothing: " + value);
        }
    }

    private boolean fits(Map<String, Object> schema, Object value) {
        var faults = new ArrayList<String>();
        check("", schema, value, faults);
        return faults.isEmpty();
    }

    private void typed(String pointer, Map<String, Object> schema, Object value, List<String> faults) {
        if (!isOf(String.valueOf(schema.get("type")), value)) {
            faults.add(pointer + " is no " + schema.get("type") + ": " + value);
        } else if (value instanceof Map<?, ?> map) {
            fields(pointer, schema, map, faults);
        } else if (value instanceof List<?> list) {
            list.forEach(item -> check(pointer + "/-", object(schema, "items"), item, faults));
        }
    }

    private static boolean isOf(String type, Object value) {
        return switch (type) {
            case "object" -> value instanceof Map<?, ?>;
            case "array" -> value instanceof List<?>;
            case "string" -> value instanceof String;
            case "integer" -> value instanceof Integer;
            case "boolean" -> value instanceof Boolean;
            case "null" -> value == null;
            default -> false;
        };
    }

    private void fields(String pointer, Map<String, Object> schema, Map<?, ?> map, List<String> faults) {
        ((List<?>) schema.getOrDefault("required", List.of()))
                .stream()
                        .filter(name -> !map.containsKey(name))
                        .forEach(name -> faults.add(pointer + "/" + name + " is missing"));
        Map<String, Object> properties = object(schema, "properties");
        map.forEach((name, value) -> {
            if (properties.containsKey(name)) {
                check(pointer + "/" + name, object(properties, String.valueOf(name)), value, faults);
            } else if (schema.get("additionalProperties") instanceof Map<?, ?>) {
                check(pointer + "/" + name, object(schema, "additionalProperties"), value, faults);
            } else {
                faults.add(pointer + "/" + name + " is not described");
            }
        });
    }
}
