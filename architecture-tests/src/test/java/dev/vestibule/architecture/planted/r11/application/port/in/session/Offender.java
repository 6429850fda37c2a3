package dev.vestibule.architecture.planted.r11.application.port.in.session;

public interface Offender {
    Result handle(Command command);

    record Command(String text) {}

    interface Result {}
}
