package dev.vestibule.application.port.in.audit;

/// Signs how far chains have come, `max` of them: those that have grown and were not signed in the last minute.
public interface SignCheckpoints {
    Result handle(Command command);

    record Command(int max) {}

    record Result(int signed) {}
}
