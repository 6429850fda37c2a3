package dev.vestibule.adapters.web.openapi;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Turns the records that answers are written from into JSON schemas. Every component is always written; what may be
/// missing is written as null.
final class RecordSchemas {
    private static final String SUFFIX = "Json";

    private static final Map<String, Object> TEXT_OR_NUMBER =
            Map.of("anyOf", List.of(Map.of("type", "string"), Map.of("type", "integer")));

    private final Map<String, Object> byName = new TreeMap<>();

    /// All schemas that were referred to.
    Map<String, Object> all() {
        return byName;
    }

    Map<String, Object> refer(Class<?> type) {
        String name = name(type);
        if (!byName.containsKey(name)) {
            byName.put(name, Map.of());
            byName.put(name, object(type));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    /// Nested records are named after both.
    private static String name(Class<?> type) {
        String own = type.getSimpleName();
        String stem = own.endsWith(SUFFIX) ? own.substring(0, own.length() - SUFFIX.length()) : own;
        return type.getDeclaringClass() == null ? stem : name(type.getDeclaringClass()) + stem;
    }

    private Map<String, Object> object(Class<?> type) {
        var properties = new LinkedHashMap<String, Object>();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.put(component.getName(), schema(component.getAnnotatedType()));
        }
        var object = new LinkedHashMap<String, Object>();
        object.put("type", "object");
        object.put("properties", properties);
        object.put("required", List.copyOf(properties.keySet()));
        object.put("additionalProperties", false);
        return object;
    }

    private Map<String, Object> schema(AnnotatedType type) {
        Map<String, Object> schema = always(type);
        return type.isAnnotationPresent(Nullable.class)
                ? Map.of("anyOf", List.of(schema, Map.of("type", "null")))
                : schema;
    }

    private Map<String, Object> always(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType generic) {
            return container(generic);
        }
        return switch (type.getType()) {
            case Class<?> text when text == String.class -> Map.of("type", "string");
            case Class<?> number
            when number == int.class || number == Integer.class || number == Long.class -> Map.of("type", "integer");
            case Class<?> flag when flag == boolean.class -> Map.of("type", "boolean");
            case Class<?> value when value == Object.class -> TEXT_OR_NUMBER;
            case Class<?> nested when nested.isRecord() -> refer(nested);
            default -> throw new IllegalStateException("no schema for " + type);
        };
    }

    /// Lists, and objects whose names are anything.
    private Map<String, Object> container(AnnotatedParameterizedType type) {
        List<AnnotatedType> arguments = Arrays.asList(type.getAnnotatedActualTypeArguments());
        Map<String, Object> item = schema(arguments.getLast());
        return arguments.size() == 1
                ? Map.of("type", "array", "items", item)
                : Map.of("type", "object", "additionalProperties", item);
    }
}
