package dev.vestibule.adapters.web.openapi;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;

/// Writes maps, lists, texts, numbers and booleans as YAML 1.2. Texts are quoted as JSON quotes them, which YAML reads
/// the same.
final class Yaml {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    private final StringBuilder out = new StringBuilder();

    private Yaml() {}

    static String write(Map<String, ?> document) {
        var yaml = new Yaml();
        yaml.fields(document, 0);
        return yaml.out.toString();
    }

    private void fields(Map<?, ?> map, int depth) {
        map.forEach((key, value) -> {
            indent(depth).append(key(String.valueOf(key))).append(':');
            value(value, depth + 1);
        });
    }

    private void items(Collection<?> list, int depth) {
        list.forEach(item -> {
            indent(depth).append('-');
            value(item, depth + 1);
        });
    }

    private void value(Object value, int depth) {
        switch (value) {
            case Map<?, ?> map
            when !map.isEmpty() -> {
                out.append('\n');
                fields(map, depth);
            }
            case Collection<?> list
            when !list.isEmpty() -> {
                out.append('\n');
                items(list, depth);
            }
            case Map<?, ?> _ -> out.append(" {}\n");
            case Collection<?> _ -> out.append(" []\n");
            case String text -> out.append(' ').append(quoted(text)).append('\n');
            default -> out.append(' ').append(value).append('\n');
        }
    }

    private StringBuilder indent(int depth) {
        return out.repeat("  ", depth);
    }

    private static String key(String key) {
        return PLAIN.matcher(key).matches() ? key : quoted(key);
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(character -> quote(quoted, (char) character));
        return quoted.append('"').toString();
    }

    private static void quote(StringBuilder quoted, char character) {
        if (character == '"' || character == '\\') {
            quoted.append('\\').append(character);
        } else if (character < ' ') {
            quoted.append("\\u%04x".formatted((int) character));
        } else {
            quoted.append(character);
        }
    }
}
