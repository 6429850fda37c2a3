package dev.vestibule.architecture.planted.r10.application.port.in.session;

public interface Offender {
    Result handle(Command command, String comment);

    record Command(String text) {}

    record Result(String text) {}
}
