package dev.vestibule.domain.event;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What an event tells besides when and where, by the names on the wire. Values are texts and whole numbers.
public record EventData(Map<String, Object> byName) {
    public EventData {
        var values = new TreeMap<String, Object>();
        byName.forEach((name, value) -> values.put(name, plain(value)));
        byName = Collections.unmodifiableMap(values);
    }

    private static Object plain(Object value) {
        return value instanceof Number number ? (Object) number.longValue() : value.toString();
    }
}
