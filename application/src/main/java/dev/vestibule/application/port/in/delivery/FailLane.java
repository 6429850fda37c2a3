package dev.vestibule.application.port.in.delivery;

import dev.vestibule.domain.signal.LaneLease;

/// The receiver broke on the first signal of a lane: that is tried again later, or set aside after too many failures.
public interface FailLane {
    Result handle(Command command);

    /// `reason` is for the operator; it holds no secret.
    record Command(LaneLease lane, String reason) {}

    sealed interface Result {
        record GivenBack() implements Result {}

        /// Another relay has the lane by now.
        record Lost() implements Result {}
    }
}
