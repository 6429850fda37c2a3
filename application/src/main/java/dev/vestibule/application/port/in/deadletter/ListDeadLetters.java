package dev.vestibule.application.port.in.deadletter;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.signal.DeadLetter;
import dev.vestibule.domain.signal.DeadLetterFilter;

/// In the order in which they were made.
public interface ListDeadLetters {
    Result handle(Query query);

    record Query(Caller caller, DeadLetterFilter filter, PageRequest page) {}

    sealed interface Result {
        record Listed(Page<DeadLetter> letters) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
