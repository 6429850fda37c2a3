package dev.vestibule.architecture.planted.r08.domain.user;

public record User(String name) {}
