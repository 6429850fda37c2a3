package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import java.time.Instant;
import java.util.List;

/// Signals on their way out. A row is written with the change it tells and is never lost: it waits, is
/// delivered, or is set aside after too many failures.
public interface Outbox {
    /// Writes one row per receiver of this kind of signal.
    void append(SignalId id, Signal signal, Instant at);

    /// Takes up to `max` rows that are due at `now`, oldest first, and hides them until `hiddenUntil`; rows
    /// that another relay has taken are passed over.
    List<Taken> take(Instant now, Instant hiddenUntil, int max);

    /// The receiver has it.
    void delivered(Taken taken, Instant at);

    /// The receiver could not take it; it is due again at `dueAt`.
    void postpone(Taken taken, Instant dueAt, String reason);

    /// Set aside with the last reason; nobody tries again by itself.
    void setAside(Taken taken, Instant at, String reason);

    /// One row that this relay has taken. `attempts` counts this one.
    sealed interface Taken {
        SignalId id();

        String receiver();

        int attempts();
    }

    /// One signal for one receiver.
    record Delivery(SignalId id, String receiver, Signal signal, int attempts) implements Taken {}

    /// What another release may understand.
    record Unreadable(SignalId id, String receiver, int attempts) implements Taken {}
}
