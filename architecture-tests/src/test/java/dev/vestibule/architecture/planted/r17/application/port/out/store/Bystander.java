package dev.vestibule.architecture.planted.r17.application.port.out.store;

public interface Bystander {
    String name();
}
