package dev.vestibule.architecture.planted.r29.adapters.web;

final class Bystander {
    int parse(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
