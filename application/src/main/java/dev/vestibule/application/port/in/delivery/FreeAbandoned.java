package dev.vestibule.application.port.in.delivery;

/// Takes back what relays hold that are gone, before their leases are over.
public interface FreeAbandoned {
    Result handle(Command command);

    record Command() {}

    sealed interface Result {
        record Freed(int held) implements Result {}
    }
}
