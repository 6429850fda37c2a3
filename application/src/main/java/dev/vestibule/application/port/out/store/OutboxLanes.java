package dev.vestibule.application.port.out.store;

import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.application.port.out.store.Outbox.Taken;
import dev.vestibule.domain.signal.LaneLease;
import dev.vestibule.domain.signal.Lease;
import dev.vestibule.domain.signal.Receiver;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The part of the outbox that has an order. A lane is worked by one relay at a time, from its first row on.
public interface OutboxLanes {
    /// Makes the lanes due to which rows were appended, up to `max` of them, and answers how many rows these were. Rows
    /// that another relay looks at are passed over.
    int route(int max);

    /// Leases up to `max` due lanes of the receiver, longest due first; those that another relay looks at are passed
    /// over.
    List<LaneLease> claim(Receiver receiver, int max, Lease lease);

    /// Takes the lane for the rest of the unit; empty where the lease has gone to another relay.
    Optional<LaneLease> hold(LaneLease lease);

    /// What waits first in a held lane, in order.
    List<Taken> heads(LaneLease held, int max);

    /// Ends the deliveries that an object's newer version, waiting in the lane as well, makes pointless. Answers the
    /// others, in order.
    List<Delivery> supersede(LaneLease held, List<Delivery> deliveries);

    /// The receiver has them.
    void delivered(LaneLease held, List<Delivery> deliveries);

    /// The receiver could not take the lane's first row. The lane is given back and due again after `delay`.
    void postpone(LaneLease held, Taken head, Duration delay, String reason);

    /// The row is set aside with the last reason; nobody tries again by itself. The lane goes on.
    void setAside(LaneLease held, Taken head, String reason);

    /// Gives the lane back: due at once where something waits in it, behind the lanes that are due already.
    void release(LaneLease held);

    /// Makes the lanes due that are held by relays that are gone; answers how many.
    int freeAbandoned();
}
