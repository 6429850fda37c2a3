package dev.vestibule.application.port.in.reminder;

/// Reminds members who have no link, where their organization asks for one. May run on several nodes at once.
public interface RemindMembers {
    Result handle(Command command);

    record Command() {}

    sealed interface Result {
        record Reminded(int members) implements Result {}
    }
}
