package dev.vestibule.application.port.in.delivery;

/// Tells lanes of what was appended to them since.
public interface RouteSignals {
    Result handle(Command command);

    record Command(int max) {}

    sealed interface Result {
        /// How many signals; fewer than asked for means that there are no more.
        record Routed(int signals) implements Result {}
    }
}
