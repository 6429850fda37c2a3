package dev.vestibule.application.port.in.trace;

import dev.vestibule.domain.trace.Attempt;
import java.time.Instant;
import java.util.List;

/// Writes down attempts that were seen, some at a time.
public interface RecordAttempts {
    Result handle(Command command);

    record Command(List<Seen> attempts) {
        public Command {
            attempts = List.copyOf(attempts);
        }
    }

    record Seen(Attempt attempt, Instant at) {}

    sealed interface Result {
        record Recorded() implements Result {}
    }
}
