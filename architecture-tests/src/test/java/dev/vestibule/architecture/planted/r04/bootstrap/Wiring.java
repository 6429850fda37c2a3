package dev.vestibule.architecture.planted.r04.bootstrap;

public record Wiring(String name) {}
