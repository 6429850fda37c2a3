package dev.vestibule.architecture.planted.r19.application.port.out.store;

public interface Bystander {
    int sweep(String name);
}
