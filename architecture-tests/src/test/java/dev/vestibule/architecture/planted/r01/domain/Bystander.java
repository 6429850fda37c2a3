package dev.vestibule.architecture.planted.r01.domain;

import java.time.Instant;

public record Bystander(Instant at) {}
