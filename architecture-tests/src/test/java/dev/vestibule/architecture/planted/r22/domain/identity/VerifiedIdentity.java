package dev.vestibule.architecture.planted.r22.domain.identity;

public record VerifiedIdentity(String subject) {}
