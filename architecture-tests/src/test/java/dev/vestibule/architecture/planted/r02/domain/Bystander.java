package dev.vestibule.architecture.planted.r02.domain;

public record Bystander(String name) {}
