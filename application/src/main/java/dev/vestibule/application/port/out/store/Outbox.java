package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.signal.Backlog;
import dev.vestibule.domain.signal.Lease;
import dev.vestibule.domain.signal.Receiver;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Signals on their way out. A row is written with the change it tells and is never lost: it waits, is delivered, or is
/// set aside after too many failures. What has an order is worked off through `OutboxLanes`; what has none, from here.
/// Whether something is due is told by the store's own clock, which is the same for all nodes.
public interface Outbox {
    /// Due at once; `at` is for the reader.
    void append(SignalId id, Signal signal, Instant at);

    /// Takes up to `max` due rows that have no order, longest due first, and hides them while the lease runs; rows that
    /// another relay has taken are passed over.
    List<Taken> take(int max, Lease lease);

    /// The receiver has it.
    void delivered(Taken taken);

    /// The receiver could not take it; it is due again after `delay`.
    void postpone(Taken taken, Duration delay, String reason);

    /// Set aside with the last reason; nobody tries again by itself.
    void setAside(Taken taken, String reason);

    /// Makes due what relays have taken that are gone; answers how many rows.
    int freeAbandoned();

    /// What is left to do for each receiver; nothing is counted beyond `most`.
    List<Backlog> measure(int most);

    /// Erases the secrets that are of no use any more; answers how many.
    int eraseExpired();

    /// Forgets up to `max` rows that were delivered or dropped longer ago than `kept`; answers how many.
    int sweep(Duration kept, int max);

    /// One row that this relay has taken. `attempts` counts this one.
    sealed interface Taken {
        SignalId id();

        Receiver receiver();

        int attempts();
    }

    /// One signal for its receiver; `at` is when it was appended.
    record Delivery(SignalId id, Receiver receiver, Signal signal, Instant at, int attempts) implements Taken {}

    /// What another release may understand.
    record Unreadable(SignalId id, Receiver receiver, int attempts) implements Taken {}

    /// What it says is no longer of any use to anybody.
    record Expired(SignalId id, Receiver receiver, int attempts) implements Taken {}
}
