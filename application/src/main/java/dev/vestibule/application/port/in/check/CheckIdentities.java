package dev.vestibule.application.port.in.check;

import dev.vestibule.domain.identity.CheckOutcome;

/// Asks one provider about one person, if anybody is due. May run on several nodes at once.
public interface CheckIdentities {
    Result handle(Command command);

    record Command() {}

    sealed interface Result {
        record Asked(CheckOutcome outcome) implements Result {}

        record NobodyDue() implements Result {}
    }
}
