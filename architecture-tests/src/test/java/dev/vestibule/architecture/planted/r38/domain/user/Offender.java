package dev.vestibule.architecture.planted.r38.domain.user;

public record Offender(String name) {}
