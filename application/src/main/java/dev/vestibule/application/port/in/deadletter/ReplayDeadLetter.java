package dev.vestibule.application.port.in.deadletter;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.signal.SignalId;

/// Has a signal tried again, in its old place and under its old id.
public interface ReplayDeadLetter {
    Result handle(Command command);

    record Command(Caller caller, SignalId letter) {}

    sealed interface Result {
        record Replayed() implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
