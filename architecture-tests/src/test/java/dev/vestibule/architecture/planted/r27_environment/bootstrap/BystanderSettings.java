package dev.vestibule.architecture.planted.r27_environment.bootstrap;

final class BystanderSettings {
    String home() {
        return System.getenv("HOME");
    }
}
