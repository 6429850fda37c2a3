package dev.vestibule.architecture.planted.r08.domain.organization;

import dev.vestibule.architecture.planted.r08.domain.user.User;

public record Offender(User owner) {}
