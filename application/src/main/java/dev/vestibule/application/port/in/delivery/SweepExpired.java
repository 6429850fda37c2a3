package dev.vestibule.application.port.in.delivery;

/// Forgets flows, decisions, sessions, keys, mailed codes, answers, traces and lines of
/// endpoints' logs whose time is over.
public interface SweepExpired {
    Result handle(Command command);

    record Command() {}

    sealed interface Result {
        record Swept(int rows) implements Result {}
    }
}
