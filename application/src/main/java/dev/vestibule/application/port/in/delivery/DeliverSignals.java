package dev.vestibule.application.port.in.delivery;

/// Hands waiting signals to their receivers, in order; what fails is tried again later, and set aside after
/// too many failures.
public interface DeliverSignals {
    Result handle(Command command);

    record Command(int max) {}

    sealed interface Result {
        /// How many rows were tried; fewer than asked for means that nothing more is due.
        record Tried(int deliveries) implements Result {}
    }
}
