package dev.vestibule.architecture.planted.r32.adapters.web;

final class Offender {
    int parse(String text) {
        try {
            return Integer.parseInt(text);
        } catch (RuntimeException _) {
            return 0;
        }
    }
}
