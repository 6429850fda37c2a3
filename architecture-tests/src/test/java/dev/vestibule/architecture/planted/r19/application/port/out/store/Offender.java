package dev.vestibule.architecture.planted.r19.application.port.out.store;

public interface Offender {
    boolean save(String name);
}
