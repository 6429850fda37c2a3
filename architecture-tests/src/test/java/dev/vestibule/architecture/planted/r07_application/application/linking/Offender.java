package dev.vestibule.architecture.planted.r07_application.application.linking;

import dev.vestibule.architecture.planted.r07_application.application.membership.Accomplice;

public record Offender(Accomplice accomplice) {}
