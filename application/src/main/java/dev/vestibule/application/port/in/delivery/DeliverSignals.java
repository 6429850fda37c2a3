package dev.vestibule.application.port.in.delivery;

import dev.vestibule.domain.signal.RelayName;
import java.util.Optional;

/// Hands waiting signals that have no order to their receivers; what fails is tried again later, and set aside after
/// too many failures.
public interface DeliverSignals {
    Result handle(Command command);

    record Command(int max, Optional<RelayName> relay) {}

    sealed interface Result {
        /// How many rows were tried; fewer than asked for means that nothing more is due.
        record Tried(int deliveries) implements Result {}
    }
}
