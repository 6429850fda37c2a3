package dev.vestibule.architecture.planted.r32.adapters.persistence;

final class Bystander {
    int parse(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
