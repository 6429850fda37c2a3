package dev.vestibule.architecture.planted.r38.domain.session;

public record Bystander(String name) {}
