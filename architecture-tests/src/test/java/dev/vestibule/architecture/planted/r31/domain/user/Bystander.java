package dev.vestibule.architecture.planted.r31.domain.user;

final class Bystander {
    RuntimeException trouble() {
        return new IllegalStateException();
    }
}
