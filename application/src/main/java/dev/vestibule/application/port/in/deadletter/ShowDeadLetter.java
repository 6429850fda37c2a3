package dev.vestibule.application.port.in.deadletter;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.signal.DeadLetter;
import dev.vestibule.domain.signal.SignalId;

public interface ShowDeadLetter {
    Result handle(Query query);

    record Query(Caller caller, SignalId letter) {}

    sealed interface Result {
        record Shown(DeadLetter letter) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
