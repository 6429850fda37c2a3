package dev.vestibule.application.port.in.deadletter;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.signal.SignalId;

/// Gives a signal up for good.
public interface DropDeadLetter {
    Result handle(Command command);

    record Command(Caller caller, SignalId letter) {}

    sealed interface Result {
        record Dropped() implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
