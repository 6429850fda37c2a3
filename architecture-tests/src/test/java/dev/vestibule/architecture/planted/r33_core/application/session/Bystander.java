package dev.vestibule.architecture.planted.r33_core.application.session;

@FunctionalInterface
interface Bystander {
    String name();
}
