package dev.vestibule.application.port.in.audit;

import java.time.Instant;

/// Gives entries of the audit log that have no seal their places in the chains, the oldest first, `max` at most.
public interface SealAuditLog {
    Result handle(Command command);

    record Command(int max) {}

    sealed interface Result {
        /// No entry waits.
        record Done() implements Result {}

        /// `oldest` is the time of the oldest entry that had waited.
        record Sealed(int entries, Instant oldest) implements Result {}

        /// Another node sealed some of the same entries at the same time; nothing was added.
        record Overtaken(Instant oldest) implements Result {}
    }
}
