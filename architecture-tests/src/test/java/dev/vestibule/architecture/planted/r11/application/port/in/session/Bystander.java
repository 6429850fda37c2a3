package dev.vestibule.architecture.planted.r11.application.port.in.session;

public interface Bystander {
    Result handle(Command command);

    record Command(String text) {}

    sealed interface Result {
        record Done() implements Result {}
    }
}
