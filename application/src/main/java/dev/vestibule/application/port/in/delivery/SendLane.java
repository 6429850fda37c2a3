package dev.vestibule.application.port.in.delivery;

import dev.vestibule.domain.signal.LaneLease;

/// Hands what waits first in a lane to a receiver beyond the network, one after the other up to the first that fails,
/// and
/// gives the lane back.
public interface SendLane {
    Result handle(Command command);

    record Command(LaneLease lane, int max) {}

    sealed interface Result {
        record Sent(int delivered) implements Result {}

        /// Another relay has the lane by now.
        record Lost() implements Result {}
    }
}
