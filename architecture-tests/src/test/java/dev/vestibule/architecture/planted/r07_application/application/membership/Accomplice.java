package dev.vestibule.architecture.planted.r07_application.application.membership;

import dev.vestibule.architecture.planted.r07_application.application.linking.Offender;

public record Accomplice(Offender offender) {}
