package dev.vestibule.application.port.in.delivery;

import dev.vestibule.domain.signal.LaneLease;
import dev.vestibule.domain.signal.Receiver;
import dev.vestibule.domain.signal.RelayName;
import java.util.List;
import java.util.Optional;

/// Leases lanes in which something is due, so that this relay works them and no other.
public interface ClaimLanes {
    Result handle(Command command);

    record Command(Receiver receiver, int max, Optional<RelayName> relay) {}

    sealed interface Result {
        record Claimed(List<LaneLease> lanes) implements Result {}
    }
}
