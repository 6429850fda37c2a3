package dev.vestibule.adapters.web.json;

import dev.vestibule.adapters.web.problem.FieldFault;
import dev.vestibule.domain.flow.Refusal;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// One JSON object while it is being read. Fields that nobody asked for are faults in the end, so nothing that a client
/// sends is silently ignored.
public final class Fields {
    private final String pointer;
    private final Map<String, JsonNode> values;
    private final Set<String> known = new HashSet<>();
    private final List<FieldFault> faults;
    private final Sketch sketch = new Sketch();

    private Fields(String pointer, Map<String, JsonNode> values, List<FieldFault> faults) {
        this.pointer = pointer;
        this.values = values;
        this.faults = faults;
    }

    static Fields of(JsonNode object) {
        return new Fields("", entries(object), new ArrayList<>());
    }

    /// What the reader asks of an object, as a JSON schema: it reads one in which nothing is.
    public static Map<String, Object> sketch(Function<Fields, ?> read) {
        var nothing = none();
        var _ = read.apply(nothing);
        return nothing.sketch.schema();
    }

    /// An object that nobody sent, for faults of the whole.
    public static Fields none() {
        return new Fields("", Map.of(), new ArrayList<>());
    }

    private static Map<String, JsonNode> entries(JsonNode object) {
        var values = new LinkedHashMap<String, JsonNode>();
        object.entries().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return values;
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /// Whether the field is there with the value null.
    public boolean isNull(String name) {
        known.add(name);
        sketch.allowNull(name);
        return has(name) && node(name).isNull();
    }

    public <T> Optional<T> optional(String name, Shape<T> shape) {
        known.add(name);
        sketch.property(name, shape.schema());
        return has(name) ? read(name, shape) : Optional.empty();
    }

    public <T> Optional<T> required(String name, Shape<T> shape) {
        if (!has(name)) {
            missing(name, shape);
        }
        return optional(name, shape);
    }

    /// A field that has to be there and is not.
    public void missing(String name, Shape<?> shape) {
        sketch.require(name);
        fault(name, "required", "is missing; it should be " + shape.expected());
    }

    private <T> Optional<T> read(String name, Shape<T> shape) {
        Optional<T> value = shape.of(node(name));
        if (value.isEmpty()) {
            fault(name, "invalid_value", "should be " + shape.expected());
        }
        return value;
    }

    private JsonNode node(String name) {
        return values.getOrDefault(name, JsonNode.nullNode());
    }

    /// Reads an object within this one, which may be missing.
    public <T> T within(String name, Function<Fields, T> read) {
        known.add(name);
        boolean object = has(name) && node(name).isObject();
        if (has(name) && !object) {
            fault(name, "invalid_value", "should be an object");
        }
        var inner = new Fields(pointerTo(name), object ? entries(node(name)) : Map.of(), faults);
        T value = read.apply(inner);
        sketch.within(name, inner.sketch);
        inner.refuseUnknown();
        return value;
    }

    /// The same for one that misses something only where it is there.
    public <T> Optional<T> withinIfPresent(String name, Function<Fields, Optional<T>> read) {
        if (has(name)) {
            return within(name, read);
        }
        known.add(name);
        sketch.property(name, sketch(read));
        return Optional.empty();
    }

    /// A field that the API will have, but has not yet.
    public void notYet(String name) {
        known.add(name);
        if (has(name)) {
            fault(name, Refusal.FEATURE_NOT_AVAILABLE.code(), "is not available yet; leave it out");
        }
    }

    public void fault(String name, String code, String detail) {
        faults.add(new FieldFault(pointerTo(name), code, detail));
    }

    private String pointerTo(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private void refuseUnknown() {
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> fault(name, "unknown_field", "is not a field of this object"));
    }

    /// Makes the value, if nothing was wrong with any field.
    public <T> Reading<T> finish(Supplier<T> make) {
        refuseUnknown();
        return faults.isEmpty() ? new Reading.Understood<>(make.get()) : new Reading.Faulty<>(faults);
    }
}
