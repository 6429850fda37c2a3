package dev.vestibule.architecture.planted.r31.domain.user;

final class Offender {
    RuntimeException trouble() {
        return new UnsupportedOperationException();
    }
}
