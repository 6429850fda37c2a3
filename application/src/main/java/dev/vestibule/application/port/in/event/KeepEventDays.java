package dev.vestibule.application.port.in.event;

/// Makes room for the events of the next days, and drops what is older than what is kept. Safe on several nodes at
/// once.
public interface KeepEventDays {
    Result handle(Command command);

    record Command() {}

    sealed interface Result {
        record Kept() implements Result {}
    }
}
