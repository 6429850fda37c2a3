package dev.vestibule.architecture.planted.r17.application.port.out.store;

public interface Offender {
    String name();

    default String greeting() {
        return "hello " + name();
    }
}
