package dev.vestibule.architecture.planted.r27_environment.adapters.web;

final class Offender {
    String home() {
        return System.getenv("HOME");
    }
}
