package dev.vestibule.adapters.idp;

import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.domain.flow.Refusal;
import java.util.Arrays;
import java.util.function.Supplier;

/// The one place where an exception becomes a refusal. Libraries throw at input that they did not foresee, and what a
/// stranger sends must never end in an error page (RFC 8725 §3.11 asks for clean rejection). What is caught here should
/// have been refused by a check of ours: the detail says where.
final class LibraryFence {
    private LibraryFence() {}

    static <T> Checked<T> around(Supplier<Checked<T>> work) {
        try {
            return work.get();
        } catch (RuntimeException unforeseen) {
            return Checked.refused(Refusal.IDP_RESPONSE_INVALID, "unforeseen: " + place(unforeseen));
        }
    }

    /// The kind of exception and where it began; its message may quote a token.
    private static String place(RuntimeException unforeseen) {
        Throwable cause = unforeseen.getCause() == null ? unforeseen : unforeseen.getCause();
        return cause.getClass().getSimpleName()
                + Arrays.stream(cause.getStackTrace())
                        .findFirst()
                        .map(frame -> " at " + frame.getClassName() + ":" + frame.getLineNumber())
                        .orElse("");
    }
}
