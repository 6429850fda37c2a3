package dev.vestibule.application.port.in.delivery;

import dev.vestibule.domain.signal.LaneLease;

/// Hands what waits first in a lane to a receiver that works in the database, in one transaction, and gives the lane
/// back. What the receiver throws is thrown.
public interface DrainLane {
    Result handle(Command command);

    record Command(LaneLease lane, int max) {}

    sealed interface Result {
        record Drained(int delivered) implements Result {}

        /// Another relay has the lane by now.
        record Lost() implements Result {}
    }
}
