package dev.vestibule.architecture.planted.r20.domain.user;

public sealed interface Bystander {
    record Only() implements Bystander {}
}
