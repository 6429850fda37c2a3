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
    List<Delivery> take(Instant now, Instant hiddenUntil, int max);

    /// The receiver has it.
    void delivered(Delivery delivery, Instant at);

    /// The receiver could not take it; it is due again at `dueAt`.
    void postpone(Delivery delivery, Instant dueAt, String reason);

    /// Set aside with the last reason; nobody tries again by itself.
    void setAside(Delivery delivery, Instant at, String reason);

    /// One signal for one receiver. `attempts` counts this one.
    record Delivery(SignalId id, String receiver, Signal signal, int attempts) {}
}
