package dev.vestibule.architecture.planted.r07_domain.domain.session;

import dev.vestibule.architecture.planted.r07_domain.domain.user.Offender;

public record Accomplice(Offender offender) {}
