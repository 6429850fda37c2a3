package dev.vestibule.architecture.planted.r29.domain.user;

final class Offender {
    int parse(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
