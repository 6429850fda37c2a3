package dev.vestibule.architecture.planted.r14.application.port.in.session;

public interface SignIn {
    String handle(String command);
}
