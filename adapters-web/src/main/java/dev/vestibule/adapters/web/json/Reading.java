package dev.vestibule.adapters.web.json;

import dev.vestibule.adapters.web.problem.FieldFault;
import java.util.List;

/// What came of reading a body.
public sealed interface Reading<T> {
    /// All of it was understood.
    record Understood<T>(T value) implements Reading<T> {}

    /// Something is wrong with these fields.
    record Faulty<T>(List<FieldFault> faults) implements Reading<T> {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
