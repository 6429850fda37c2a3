package dev.vestibule.architecture.planted.r12.application.port.in.session;

public interface Bystander {
    Result handle(Command command);

    record Command(String text) {}

    record Result(String text) {}
}
