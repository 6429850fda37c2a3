package dev.vestibule.architecture.planted.r07_domain.domain.user;

import dev.vestibule.architecture.planted.r07_domain.domain.session.Accomplice;

public record Offender(Accomplice accomplice) {}
