package dev.vestibule.adapters.idp.checked;

import dev.vestibule.domain.flow.Refusal;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// What a step made of its input: a value that is now known to be good, or the reason to stop. `detail` is for the
/// admin's log and never holds a token, a code or a secret.
public sealed interface Checked<T> {
    record Passed<T>(T value) implements Checked<T> {}

    record Refused<T>(Refusal refusal, String detail) implements Checked<T> {}

    static <T> Checked<T> passed(T value) {
        return new Passed<>(value);
    }

    static <T> Checked<T> refused(Refusal refusal, String detail) {
        return new Refused<>(refusal, detail);
    }

    /// The next step, which only sees what passed this one.
    default <U> Checked<U> then(Function<? super T, Checked<U>> next) {
        return switch (this) {
            case Passed<T>(var value) -> next.apply(value);
            case Refused<T>(var refusal, var detail) -> refused(refusal, detail);
        };
    }

    default <U> Checked<U> map(Function<? super T, ? extends U> next) {
        return then(value -> passed(next.apply(value)));
    }

    /// Goes on with the same value where the condition holds.
    default Checked<T> provided(BooleanSupplier condition, Refusal refusal, String detail) {
        return then(value -> condition.getAsBoolean() ? passed(value) : refused(refusal, detail));
    }

    /// Leaves the steps for the words of whoever asked.
    default <R> R fold(Function<? super T, ? extends R> passed, Function<Refused<T>, ? extends R> refused) {
        return switch (this) {
            case Passed<T>(var value) -> passed.apply(value);
            case Refused<T> stopped -> refused.apply(stopped);
        };
    }
}
