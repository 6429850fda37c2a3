package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.binding.Parameters;
import dev.vestibule.adapters.web.problem.FieldFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads query parameters that each choose one of a few values, in whatever case.
final class Choices {
    private static final int MAX_LENGTH_CHARS = 64;

    private final Parameters parameters;
    private final List<FieldFault> faults = new ArrayList<>();

    Choices(Parameters parameters) {
        this.parameters = parameters;
    }

    /// Empty where the parameter is missing, or is none of the values, which is a fault.
    <T> Optional<T> optional(String name, T[] values, Function<T, String> wire) {
        Optional<T> chosen = parameters
                .one(name, MAX_LENGTH_CHARS)
                .flatMap(text -> Stream.of(values)
                        .filter(value -> wire.apply(value).equalsIgnoreCase(text))
                        .findFirst());
        if (chosen.isEmpty() && parameters.names(name)) {
            faults.add(new FieldFault("?" + name, "invalid_value", "should be one of " + all(values, wire)));
        }
        return chosen;
    }

    private static <T> String all(T[] values, Function<T, String> wire) {
        return String.join(", ", Stream.of(values).map(wire).toList());
    }

    Optional<Answer> yesOrNo(String name) {
        return optional(name, Answer.values(), answer -> answer.name().toLowerCase(Locale.ROOT));
    }

    List<FieldFault> faults() {
        return List.copyOf(faults);
    }

    enum Answer {
        TRUE,
        FALSE
    }
}
