package dev.vestibule.application.delivery;

import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.application.port.out.store.Stores;
import java.util.List;

/// A receiver that does all of its work in the database: in the transaction in which the relay marks the signals as
/// delivered, so that they are received once.
@FunctionalInterface
public interface LaneReceiver {
    /// `batch` is of one lane, in its order. Whatever is thrown undoes the whole batch: it is tried again in smaller
    /// ones, down to single signals, and only the one that cannot be received alone counts a try.
    void receive(Stores stores, List<Delivery> batch);
}
