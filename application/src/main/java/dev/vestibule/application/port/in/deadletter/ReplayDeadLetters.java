package dev.vestibule.application.port.in.deadletter;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.signal.DeadLetterFilter;

/// Has many signals tried again: of those meant, the first thousand that are still of any use.
public interface ReplayDeadLetters {
    Result handle(Command command);

    record Command(Caller caller, DeadLetterFilter filter) {}

    sealed interface Result {
        /// A thousand means that there may be more.
        record Replayed(int letters) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
