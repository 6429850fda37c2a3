package dev.vestibule.adapters.messaging.webhook;

import dev.vestibule.application.port.out.world.WebhookCalls.Message;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A message as it is signed and sent, byte for byte (Standard Webhooks, "Payload structure").
final class Payload {
    private Payload() {}

    static String of(Message message) {
        return "{" + field("id", message.id().toString())
                + "," + field("type", message.type())
                + "," + text("version") + ":" + message.version()
                + "," + field("timestamp", message.at().toString())
                + "," + field("organization", message.organization().toString())
                + "," + text("data") + ":" + object(message.data())
                + "}";
    }

    private static String object(Map<String, Object> data) {
        return new TreeMap<>(data)
                .entrySet().stream()
                        .map(entry -> text(entry.getKey()) + ":" + value(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String field(String name, String value) {
        return text(name) + ":" + text(value);
    }

    private static String value(Object value) {
        return value instanceof Number number ? number.toString() : text(value.toString());
    }

    /// RFC 8259 §7. What is not ASCII is escaped too, so that no charset is in question.
    private static String text(String value) {
        return value.chars().mapToObj(Payload::written).collect(Collectors.joining("", "\"", "\""));
    }

    private static String written(int unit) {
        boolean plain = unit >= ' ' && unit < 127 && unit != '"' && unit != '\\';
        return plain ? String.valueOf((char) unit) : "\\u%04x".formatted(unit);
    }
}
